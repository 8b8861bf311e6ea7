// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <QObject>
#include <QString>

#include <functional>

namespace cabinet::gui {

// Something the user should read: a bar at the bottom for a few seconds, also announced to screen readers. Plain text.
struct Notice
{
    QString text;
    QString actionText;           // empty: no button
    std::function<void()> action; // what the button does
    bool isError = false;         // stays until dismissed
    bool isUnsaved = false;       // a change of the library failed: the status line says so too
    QString detail;               // the technical side, one click away; empty: there is none
};

// Handed to every part of the window that has something to say; the shell shows it. Changes of the library need no notice: the
// shell names each with an Undo button by itself.
class Notifier final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Notifier)
public:
    explicit Notifier(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    void say(const QString &text) { Q_EMIT said({text, {}, {}, false, false, {}}); }
    void offer(const QString &text, const QString &actionText, std::function<void()> action)
    {
        Q_EMIT said({text, actionText, std::move(action), false, false, {}});
    }
    // A change of the library was not made.
    void fail(const Error &error) { Q_EMIT said({error.message, {}, {}, true, true, error.detail}); }
    // Something else could not be done (a page, a download); with a button when there is a next best thing.
    void warn(const Error &error, const QString &actionText = {}, std::function<void()> action = {})
    {
        Q_EMIT said({error.message, actionText, std::move(action), true, false, error.detail});
    }

    // What a notice said is no longer true: it goes, wherever it stands.
    void withdraw(const QString &text) { Q_EMIT withdrawn(text); }

Q_SIGNALS:
    void said(const cabinet::gui::Notice &notice);
    void withdrawn(const QString &text);
};

} // namespace cabinet::gui
