# attack: arranges to be started again
# contained: T1 T2 landlock
echo attacking
for place in "$HOME/.bashrc" "$HOME/.config/autostart/medic-hostile.desktop" "$HOME/.config/systemd/user/medic-hostile.service" \
    /etc/cron.d/medic-hostile /var/spool/cron/crontabs/medic-hostile /etc/systemd/system/medic-hostile.service; do
    mkdir -p "$(dirname "$place")" 2>/dev/null
    echo "* * * * * root touch /tmp/medic-hostile" >>"$place"
done
echo "* * * * * true" | crontab - 2>/dev/null && echo "BREACH: crontab"
echo true | at now 2>/dev/null && echo "BREACH: at"
systemctl --user daemon-reload 2>/dev/null && echo "BREACH: systemd"
true
