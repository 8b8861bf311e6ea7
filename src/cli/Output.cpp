// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Output.h"

#include "cli/Terminal.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace cabinet::cli {

namespace {

Q_LOGGING_CATEGORY(log, "papercabinet.cli", QtWarningMsg)

bool write(FILE *stream, const QByteArray &bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

void toStandardError(const QString &sentence)
{
    write(stderr, "papercabinet: " + termSafe(sentence).toUtf8() + '\n');
}

int written(bool good)
{
    if (good)
        return statusDone;
    toStandardError(QCoreApplication::translate("CommandLine", "standard output could not be written"));
    return statusFailed;
}

bool isTerminal(FILE *stream)
{
#ifdef Q_OS_UNIX
    return ::isatty(::fileno(stream)) == 1;
#else
    Q_UNUSED(stream)
    return false;
#endif
}

QByteArray textBytes(const QString &text)
{
    const QByteArray bytes = termSafe(text).toUtf8();
    return bytes.isEmpty() || bytes.endsWith('\n') ? bytes : bytes + '\n';
}

} // namespace

int Output::document(const QByteArray &json)
{
    return written(write(stdout, termJson(json)));
}

int Output::result(const QJsonObject &json, const QString &text)
{
    return m_json ? document(QJsonDocument(json).toJson()) : written(write(stdout, textBytes(text)));
}

int Output::result(const QJsonArray &json, const QString &text)
{
    return m_json ? document(QJsonDocument(json).toJson()) : written(write(stdout, textBytes(text)));
}

int Output::confirmed(const QJsonObject &json, const QString &text)
{
    return result(json, m_quiet ? QString() : text);
}

int Output::bytes(const QByteArray &bytes)
{
    return written(write(stdout, isTerminal(stdout) ? termSafe(QString::fromUtf8(bytes)).toUtf8() : bytes));
}

void Output::note(const QString &sentence)
{
    if (!m_quiet)
        toStandardError(sentence);
}

int Output::failure(const QString &sentence, int status)
{
    toStandardError(sentence);
    if (m_json)
        document(QJsonDocument(QJsonObject{{u"error"_s, sentence}}).toJson());
    return status;
}

void Output::complain(const Error &error)
{
    if (!error.detail.isEmpty())
        qCDebug(log).noquote() << error.detail;
    toStandardError(error.message);
}

int Output::failed(const Error &error)
{
    if (!error.detail.isEmpty())
        qCDebug(log).noquote() << error.detail;
    return failure(error.message, statusFailed);
}

int Output::wrongUsage(const QString &text)
{
    return failure(text, statusUsage);
}

} // namespace cabinet::cli
