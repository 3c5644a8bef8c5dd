# Runs in a mount namespace of its own, outside of every sandbox, in a folder that holds `snapshot`.
# Reads one command a line and answers each with one line. What is mounted here ends with this process.
#   make SIZE INODES   a new bounded place: `made N`
#   lay N LOWER        the project in place N, made of the lower folders: `laid N`
#   drop N             forgets place N: `dropped N`
#   bind               the next line names a file or folder, which can be reached from here then: `bound N`
# $1: `overlay OPTIONS` or `copy`   $2: who owns places, for install
how=$1
owner=$2
count=0
bound=0
mkdir -p stage binds || exit 1
while read -r word first second; do
    case $word in
        make)
            count=$((count + 1))
            place=stage/$count
            if mkdir "$place" && mount -t tmpfs -o "size=$first,nr_inodes=$second,mode=755" medic "$place" &&
                install -d $owner "$place/upper" "$place/work" "$place/project" "$place/home" "$place/out" \
                    "$place/out/0" "$place/out/1" "$place/out/2" "$place/out/3" &&
                install -d -m 1777 $owner "$place/tmp" "$place/shm"; then
                echo "made $count"
            else
                echo "failed: no bounded place can be made"
            fi
            ;;
        lay)
            place=stage/$first
            failed=
            case $how in
                copy)
                    cp -a snapshot/. "$place/project/" || failed=yes
                    case $second in *:*) cp -a "${second%%:*}/." "$place/project/" || failed=yes ;; esac
                    ;;
                *)
                    mount -t overlay -o "${how#overlay }lowerdir=$second,upperdir=$place/upper,workdir=$place/work" \
                        medic "$place/project" || failed=yes
                    ;;
            esac
            if [ "$failed" ]; then echo "failed: the project cannot be shown"; else echo "laid $first"; fi
            ;;
        drop)
            [ "$how" = copy ] || umount -l "stage/$first/project"
            umount -l "stage/$first" && rmdir "stage/$first"
            rm -rf "changes-$first"
            echo "dropped $first"
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
