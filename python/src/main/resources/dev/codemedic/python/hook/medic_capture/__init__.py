"""Writes down what a program held when it failed: frames, variables, and what the exception knows.

Rules of this package. It runs inside other people's programs at their worst moment, so it
- calls no code of the program: no repr, str, len, comparison or attribute access on its objects,
  only C slots of built-in types and raw dictionaries (see shapes);
- imports nothing but itself and built-in modules, since a program may have a json.py or re.py of its own;
- is bounded in depth, count and bytes, and leaves nothing behind;
- speaks Python 3.6.
"""
