"""Prints the average mark of each student: one line per student, the name first."""

import sys


def average(marks):
    return sum(marks) / len(marks)


def read(path):
    with open(path) as file:
        for line in file:
            name, *marks = line.strip().split(",")
            yield name, [float(mark) for mark in marks]


for name, marks in read(sys.argv[1]):
    print(f"{name}: {average(marks):.1f}")
