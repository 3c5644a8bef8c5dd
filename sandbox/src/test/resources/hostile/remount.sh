# attack: makes the system writable again, and builds sandboxes in the sandbox
# contained: T1 T2 landlock
echo attacking
mount -o remount,rw / 2>&1 && echo "BREACH: remounted"
unshare -Ur true 2>&1 && echo "BREACH: namespace"
bwrap --ro-bind / / true 2>&1 && echo "BREACH: nested"
nsenter -t 1 -a true 2>&1 && echo "BREACH: entered"
touch /usr/medic-hostile /etc/medic-hostile 2>&1
true
