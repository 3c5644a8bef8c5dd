"""Stands in for medic: standin.py FIX LOG test ... | apply ID --no-run. FIX is a folder of files that "repair" a work copy."""
import json
import pathlib
import shutil
import sys

fix, log, verb = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
with open(log, "a") as file:
    file.write(" ".join(sys.argv[3:]) + "\n")
files = [file for file in fix.rglob("*") if file.is_file()] if fix.is_dir() else []
present = [file for file in files if pathlib.Path(file.relative_to(fix)).exists()]
if verb == "test":
    proposals = [{"rank": 1, "verdict": "plausible", "explanation": "a <b>bold</b> | fix", "source": "search:constant", "score": {"S": 0.8},
                  "diff": "--- a\n+++ b\n-x < 1\n+x > 1 <script>alert(1)</script>\n"}]
    print("noise before")
    print(json.dumps({"id": "i1", "seconds": 0.5, "tests": {"failing": ["test_one"], "passing": 3},
                      "proposals": proposals if present else [],
                      "search": {"candidates": 1200, "invalid": 600, "candidates_per_second": 2000.0, "ratio_to_tests": 0.6, "workers": 2},
                      "decision": {"reason": "" if present else "no-candidate"}}))
elif verb == "apply":
    assert sys.argv[4:] == ["i1", "--no-run"], sys.argv
    for file in present:
        shutil.copy(file, pathlib.Path(file.relative_to(fix)))
