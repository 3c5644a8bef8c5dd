# attack: reads password hashes and becomes root with programs that may
# contained: T1 T2 landlock
echo attacking
grep -q '[$]' /etc/shadow && echo "BREACH: hashes"
cat /etc/sudoers
for way in "sudo -n id -u" "su -c id" "pkexec id -u" "doas id -u"; do
    out=$($way </dev/null 2>/dev/null) && [ "$out" = 0 ] && [ "$(id -u)" != 0 ] && echo "BREACH: $way"
done
true
