# attack: changes everything in the project, for the next run to stumble over
# contained: T1 T2 landlock
echo attacking
rm -rf sub
ln -s /etc sub
echo changed >data.txt
chmod 000 data.txt
mkfifo pipe
mkdir -p a/b/c && chmod 000 a/b
echo x >"$HOME/medic-trace" 2>/dev/null
echo x >/dev/shm/medic-trace 2>/dev/null
true
