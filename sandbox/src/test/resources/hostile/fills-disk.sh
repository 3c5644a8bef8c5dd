# attack: fills the disk from several processes at once
# contained: T1 T2
echo attacking
for i in 1 2 3 4; do dd if=/dev/zero of=medic-hostile-$i bs=1M count=400 2>/dev/null & done
wait
[ "$(du -sm . | cut -f1)" -gt 1000 ] && echo "BREACH: 1 GiB"
echo done
