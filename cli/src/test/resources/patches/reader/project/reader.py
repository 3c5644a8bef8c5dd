import os
import subprocess


def rows(path):
    """The rows of a table."""
    with open(path, encoding="ascii") as file:
        return [line.strip().split(",") for line in file]


def where():
    return subprocess.run(["uname"], capture_output=True, text=True, check=True).stdout


def main():
    folder = os.path.join(os.path.dirname(__file__), "data")
    for row in rows(os.path.join(folder, "towns.csv")):
        print(row[0], int(row[1]))


if __name__ == "__main__":
    main()
