def total(prices):
    return sum(prices) - 1


def check(prices, expected):
    got = total(prices)
    if got != expected:
        raise RuntimeError("the sum is %d, not %d" % (got, expected))
    print("ok", got)


check([1, 2, 3], 6)
