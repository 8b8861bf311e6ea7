// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "network/Downloader.h"

#include <QStringList>
#include <QUrl>

#include <functional>

namespace cabinet::cli {

// What the command line needs from outside.
struct Environment
{
    // Opens a checked web address or a local file that was checked or stored by the program.
    std::function<Result<void>(const QUrl &)> openUrl;
    network::Downloader::AddressRule addressAllowed = {}; // for tests with a server on this computer
    network::NetworkSettings network = {};
};

// Is this the command line's (a command, --help, --version, a mistyped command), or the window's (a library, lists, nothing)?
// `arguments` are the program's without its name, here and below.
[[nodiscard]] bool isCommand(const QStringList &arguments);

// Runs one command and answers the exit status: 0 done, 1 it could not be done, 2 wrong usage. Needs a QCoreApplication, whose
// event loop runs while `open` downloads and `add` and `complete` look papers up. With --json exactly one JSON document goes to standard output: the result, or {"error":
// "…"}; sentences for people go to standard error as "papercabinet: …".
[[nodiscard]] int run(const QStringList &arguments, const Environment &environment);

} // namespace cabinet::cli
