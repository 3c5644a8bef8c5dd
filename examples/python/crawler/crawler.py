"""Adds up the sizes of pages."""

import asyncio

PAGES = {"index": 1200, "about": 300}


async def size(page):
    await asyncio.sleep(0)
    return PAGES[page]


async def main():
    total = 0
    for page in PAGES:
        total += size(page)
    print(total, "bytes")


asyncio.run(main())
