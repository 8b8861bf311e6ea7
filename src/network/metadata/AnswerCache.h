// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace cabinet::network {

// Answers of catalogues for a day, one file each, named by the SHA-256 of what was asked; nothing that tells who asked.
class AnswerCache final
{
public:
    explicit AnswerCache(QString folder, std::chrono::seconds keep = std::chrono::hours(24));
    [[nodiscard]] static QString defaultFolder();

    [[nodiscard]] std::optional<QByteArray> find(const QUrl &question) const;
    void keep(const QUrl &question, const QByteArray &answer) const; // a failure is no matter: it is asked again
    void removeOld() const;

private:
    [[nodiscard]] QString fileFor(const QUrl &question) const;

    QString m_folder;
    std::chrono::seconds m_keep;
};

} // namespace cabinet::network
