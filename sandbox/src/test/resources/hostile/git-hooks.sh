# attack: plants a hook in the project's version control
# contained: T1 T2
echo attacking
mkdir -p "$HOSTILE_PROJECT/.git/hooks"
echo 'touch /tmp/medic-hostile' >"$HOSTILE_PROJECT/.git/hooks/pre-commit"
chmod +x "$HOSTILE_PROJECT/.git/hooks/pre-commit"
echo changed >"$HOSTILE_PROJECT/.git/config"
