# attack: prints without end from a child that outlives its parent
# contained: T1 T2 landlock
echo attacking
setsid yes &
exit 0
