"""Drops tasks that are done."""

TASKS = {"wash": True, "cook": False, "shop": True, "read": False}


def finish(tasks):
    for name in tasks:
        if tasks[name]:
            del tasks[name]
    return tasks


print(sorted(finish(TASKS)))
