# attack: changes the kernel's settings
# contained: T1 T2 landlock
print("attacking", flush=True)
for path, value in (("/proc/sysrq-trigger", "h"), ("/proc/sys/kernel/core_pattern", "core"), ("/proc/sys/vm/swappiness", "60"),
                    ("/proc/sys/kernel/hostname", "owned"), ("/proc/self/attr/current", "x"), ("/sys/power/state", "x"),
                    ("/sys/kernel/mm/transparent_hugepage/enabled", "always")):
    try:
        with open(path, "w") as file:
            file.write(value)
        print("BREACH:", path)
    except OSError as error:
        print(error)
