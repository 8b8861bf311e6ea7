// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/KilledProcess.h"

#include <algorithm>
#include <array>
#include <csignal>

#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cabinet::test {

namespace {

bool changesTheDisk(unsigned long call)
{
    static constexpr std::array<unsigned long, 9> calls{SYS_write,     SYS_pwrite64, SYS_fsync,    SYS_fdatasync, SYS_ftruncate,
                                                        SYS_renameat2, SYS_unlinkat, SYS_renameat, SYS_fchmod};
#ifdef SYS_rename
    if (call == SYS_rename || call == SYS_unlink || call == SYS_chmod)
        return true;
#endif
    return std::find(calls.begin(), calls.end(), call) != calls.end();
}

[[noreturn]] void runWatched(const std::function<void()> &work)
{
    if (ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
        _exit(1);
    raise(SIGSTOP);
    work();
    _exit(0); // the other process owns the folders that would be cleared
}

// About to enter a system call that changes the disk.
bool isBeforeChange(pid_t child)
{
    __ptrace_syscall_info info{};
    if (ptrace(PTRACE_GET_SYSCALL_INFO, child, sizeof info, &info) <= 0)
        return false;
    return info.op == PTRACE_SYSCALL_INFO_ENTRY && changesTheDisk(info.entry.nr);
}

void watch(pid_t child, int nth)
{
    constexpr int atSystemCall = SIGTRAP | 0x80;
    int status = 0;
    long signal = 0;
    for (int changes = 0; ptrace(PTRACE_SYSCALL, child, 0, signal) == 0 && waitpid(child, &status, 0) == child;) {
        if (!WIFSTOPPED(status))
            return;
        const bool called = WSTOPSIG(status) == atSystemCall;
        signal = called ? 0 : WSTOPSIG(status);
        if (!called || !isBeforeChange(child) || ++changes < nth)
            continue;
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
        return;
    }
}

} // namespace

bool runKilled(int nth, const std::function<void()> &work)
{
    const pid_t child = fork();
    if (child == 0)
        runWatched(work);
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFSTOPPED(status))
        return false;
    if (ptrace(PTRACE_SETOPTIONS, child, 0, PTRACE_O_EXITKILL | PTRACE_O_TRACESYSGOOD) != 0) {
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
        return false;
    }
    watch(child, nth);
    return true;
}

} // namespace cabinet::test
