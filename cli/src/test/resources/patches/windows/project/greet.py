NAMES = {'a': 'Ann'}


def greet(key):
    return 'Hello ' + NAMES.get(key)


print(greet('b'))
