"""Reads the input/output pairs of a Refactory question: calls.py ANS. Prints one JSON object per pair."""
import ast
import json
import pathlib
import sys


def arguments(call):
    """The arguments as JSON; none where they are no plain values."""
    try:
        return json.loads(json.dumps([ast.literal_eval(part) for part in call.args]))
    except (ValueError, TypeError):
        return None


for file in sorted(pathlib.Path(sys.argv[1]).glob("input_*.txt")):
    text = file.read_text().strip()
    output = file.with_name(file.name.replace("input", "output")).read_text().strip()
    call = ast.parse(text, mode="eval").body
    plain = isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and not call.keywords
    print(json.dumps({
        "call": text,
        "output": output,
        "function": call.func.id if plain else None,
        "arguments": arguments(call) if plain else None,
    }))
