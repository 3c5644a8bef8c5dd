# Runs in a mount namespace of its own, outside of every sandbox, in a folder that holds `snapshot`.
# Reads one command a line. What is mounted here ends with this process.
#   make SIZE INODES   the project in a new bounded place: `made N`
#   drop N             forgets place N; no answer
#   bind               the next line names a file or folder, which can be reached from here then: `bound N`
# $1: `overlay OPTIONS` or `copy`   $2: who owns places, for install
how=$1
owner=$2
count=0
bound=0
mkdir -p stage binds || exit 1
# Where the next places are mounted: programs that are started are what all this costs.
points() {
    next=$count
    set --
    while [ $next -lt $((count + 50)) ]; do
        set -- "$@" "stage/$next"
        next=$((next + 1))
    done
    mkdir "$@"
}
show() {
    case $how in
        copy) cp -a snapshot/. "$1/project/" ;;
        *)
            mount -t overlay -o "${how#overlay }lowerdir=snapshot,upperdir=$1/upper,workdir=$1/work" \
                medic "$1/project"
            ;;
    esac
}
while read -r word first second; do
    case $word in
        make)
            count=$((count + 1))
            place=stage/$count
            [ -d "$place" ] || points || exit 1
            if mount -t tmpfs -o "size=$first,nr_inodes=$second,mode=755" medic "$place" &&
                install -d $owner "$place/upper" "$place/work" "$place/project" "$place/home" "$place/tmp" \
                    "$place/shm" "$place/out" "$place/out/0" "$place/out/1" "$place/out/2" "$place/out/3" &&
                show "$place"; then
                echo "made $count"
            else
                echo "failed: the project cannot be shown in a bounded place"
            fi
            ;;
        drop)
            umount -l "stage/$first"
            ;;
        bind)
            IFS= read -r source
            bound=$((bound + 1))
            if [ -d "$source" ]; then mkdir "binds/$bound"; else : >"binds/$bound"; fi
            if mount --rbind "$source" "binds/$bound"; then
                echo "bound $bound"
            else
                echo "failed: $source cannot be shown"
            fi
            ;;
    esac
done
