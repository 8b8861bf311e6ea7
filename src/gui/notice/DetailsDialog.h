// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace cabinet::gui {

// What happened in the words of servers and systems, as plain text that one button copies, for a bug report or a question to the
// person who runs the server.
class DetailsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailsDialog)
public:
    DetailsDialog(const QString &sentence, const QString &detail, QWidget *parent = nullptr);

private:
    void copy() const;

    QString m_text;
};

} // namespace cabinet::gui
