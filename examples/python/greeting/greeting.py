"""Greets everybody on the command line."""

import sys


def greet(name)
    print "hello", name


for name in sys.argv[1:]:
    greet(name)
