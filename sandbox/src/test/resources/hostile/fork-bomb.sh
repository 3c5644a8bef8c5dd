# attack: the classic one of shells
# contained: T1 T2
echo attacking
bomb() { bomb | bomb & }
bomb
sleep 100
