// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/CommandLine.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <cstdio>
#include <unistd.h>

namespace cabinet::test {

// Everything that goes to a stream of the process while this lives.
class Captured final
{
    Q_DISABLE_COPY_MOVE(Captured)
public:
    explicit Captured(FILE *stream)
        : m_stream(stream)
    {
        std::fflush(stream);
        m_saved = ::dup(::fileno(stream));
        m_file.open();
        ::dup2(m_file.handle(), ::fileno(stream));
    }
    ~Captured() { stop(); }

    QByteArray stop()
    {
        if (m_saved >= 0) {
            std::fflush(m_stream);
            ::dup2(m_saved, ::fileno(m_stream));
            ::close(m_saved);
            m_saved = -1;
            m_file.seek(0);
            m_bytes = m_file.readAll();
        }
        return m_bytes;
    }

private:
    FILE *m_stream;
    int m_saved = -1;
    QTemporaryFile m_file;
    QByteArray m_bytes;
};

struct Ran
{
    int status = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
};

// The command line in this process, on libraries in a folder of its own.
class Cli final
{
    Q_DISABLE_COPY_MOVE(Cli)
public:
    Cli() { qputenv("PAPERCABINET_LIBRARY", QFile::encodeName(library())); }
    ~Cli() { qunsetenv("PAPERCABINET_LIBRARY"); }

    cli::Environment environment{.openUrl = [this](const QUrl &url) {
        opened += url;
        return Result<void>();
    }};
    QList<QUrl> opened;

    // Only what a test serves itself is asked.
    void stayHere()
    {
        environment.addressAllowed = [](const QHostAddress &address) { return address.isLoopback(); };
        environment.network.pdfOrder = {network::LookUp::LandingPage};
        environment.network.proxy.kind = network::ProxySetting::Kind::None;
    }

    Ran operator()(const QStringList &arguments) const
    {
        Captured out(stdout);
        Captured err(stderr);
        const int status = cli::run(arguments, environment);
        return {status, out.stop(), err.stop()};
    }
    // Words separated by single spaces.
    Ran operator()(const char *line) const { return (*this)(QString::fromUtf8(line).split(u' ')); }

    [[nodiscard]] QString path(const QString &name) const { return m_home.filePath(name); }
    [[nodiscard]] QString library() const { return path(QStringLiteral("test.papercabinet")); }
    [[nodiscard]] QString list(const QByteArray &markdown, const QString &name = QStringLiteral("list.md")) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(markdown) == markdown.size() ? file.fileName() : QString();
    }

private:
    QTemporaryDir m_home;
};

} // namespace cabinet::test
