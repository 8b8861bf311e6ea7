// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace cabinet::cli {

inline constexpr int statusDone = 0;
inline constexpr int statusFailed = 1;
inline constexpr int statusUsage = 2;
inline constexpr int statusNotMerged = 129; // merge-driver: git stops at more than 128, and calls less a conflict

// The one way out. Text is made safe for terminals here; JSON escapes by itself. With --json, text is not printed.
class Output final
{
public:
    Output(bool json, bool quiet)
        : m_json(json)
        , m_quiet(quiet)
    {
    }

    [[nodiscard]] bool isJson() const { return m_json; }

    // The result in the one shape that was asked for. All four answer the exit status: done, or failed when it could not be
    // written.
    int result(const QJsonObject &json, const QString &text);
    int result(const QJsonArray &json, const QString &text);
    int confirmed(const QJsonObject &json, const QString &text); // text that --quiet leaves out
    int bytes(const QByteArray &bytes);                          // an export, as it is
    int document(const QByteArray &json);                        // JSON that is made already

    void note(const QString &sentence);  // to standard error; not with --quiet
    void complain(const Error &error);   // to standard error; what else was asked for goes on
    int failed(const Error &error);      // sentence to standard error, {"error": …} with --json; answers statusFailed
    int wrongUsage(const QString &text); // the same; answers statusUsage

private:
    int failure(const QString &sentence, int status);

    bool m_json;
    bool m_quiet;
};

} // namespace cabinet::cli
