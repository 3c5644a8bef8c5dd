# attack: starts programs that ignore the end of their parents
# contained: T1 T2 landlock
echo attacking
for i in 1 2 3; do
    nohup setsid sh -c 'trap "" TERM HUP INT; while :; do sleep 1; done' >/dev/null 2>&1 &
done
disown -a 2>/dev/null
