// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program under test: what the disk holds for certain. Each time the program syncs a file, the file as
// it then is replaces its copy in the folder $WH_SYNCED. After a power cut at any moment at least these copies are
// there.
#include <cstdio>
#include <cstdlib>
#include <string>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

void keep(int fd)
{
    const char *folder = std::getenv("WH_SYNCED");
    struct stat about {
    };
    char path[4096];
    const auto length = readlink(("/proc/self/fd/" + std::to_string(fd)).c_str(), path, sizeof path - 1);
    if (!folder || length <= 0 || fstat(fd, &about) != 0 || !S_ISREG(about.st_mode))
        return;
    path[length] = 0;
    std::string name = path;
    name = std::string(folder) + name.substr(name.rfind('/'));
    const auto draft = name + ".new";
    const int source = open(path, O_RDONLY | O_CLOEXEC);
    const int copy = open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    char block[65536];
    bool whole = source >= 0 && copy >= 0;
    for (ssize_t got = 0; whole && (got = read(source, block, sizeof block)) > 0;)
        whole = write(copy, block, static_cast<std::size_t>(got)) == got;
    close(source);
    close(copy);
    if (!whole || std::rename(draft.c_str(), name.c_str()) != 0)
        std::abort(); // a copy that lies would make the test lie
}

int call(const char *name, int fd)
{
    using Sync = int (*)(int);
    const auto real = reinterpret_cast<Sync>(dlsym(RTLD_NEXT, name));
    const int answer = real(fd);
    if (answer == 0)
        keep(fd);
    return answer;
}

} // namespace

extern "C" int fsync(int fd)
{
    return call("fsync", fd);
}

extern "C" int fdatasync(int fd)
{
    return call("fdatasync", fd);
}
