// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDialog>

namespace cabinet::gui {

// Shows exactly what would change in a file and asks whether it shall: accepted when yes.
class WriteDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WriteDialog)
public:
    struct Question
    {
        QString title;  // "Write to reading.md?"
        QString text;   // what it means
        QString accept; // the button's text, with its key
        QString reject;
        QString other; // a third way; empty: none
        bool takesAway = false; // Return then answers "not now"
    };
    WriteDialog(const Question &question, const QByteArray &before, const QByteArray &after, QWidget *parent = nullptr);

Q_SIGNALS:
    void otherChosen();
};

} // namespace cabinet::gui
