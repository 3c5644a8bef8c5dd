"""Holds a project's tests ready and runs them against many variants of its functions.

Started as ``python …/medic_worker`` in a sandbox, it is told what to do by lines of JSON on standard input and answers
in lines of JSON on what was its standard output; tests see neither. Every Python from 3.6 on reads these files.
"""
