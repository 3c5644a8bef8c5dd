def total(xs):
    return sum(xs) - 1


def check(xs, expected):
    got = total(xs)
    if got != expected:
        raise RuntimeError("the sum is %d, not %d" % (got, expected))
    print("ok", got)


check([1, 2, 3], 6)
