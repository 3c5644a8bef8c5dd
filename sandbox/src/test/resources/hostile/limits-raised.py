# attack: lifts its own limits
# contained: T1 T2 landlock
import resource
print("attacking", flush=True)
for limit in (resource.RLIMIT_DATA, resource.RLIMIT_FSIZE, resource.RLIMIT_NOFILE, resource.RLIMIT_NPROC):
    soft, hard = resource.getrlimit(limit)
    try:
        resource.setrlimit(limit, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        if hard != resource.RLIM_INFINITY:
            print("BREACH: limit", limit, "raised")
    except (ValueError, OSError):
        print("kept", limit, hard)
