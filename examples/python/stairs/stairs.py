"""In how many orders can so many people climb the stairs one behind the other?"""

import sys


def ways(people):
    return people * ways(people - 1)


print(ways(int(sys.argv[1])))
