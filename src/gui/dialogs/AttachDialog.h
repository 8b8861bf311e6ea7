// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace cabinet::gui {

// A PDF of the user's: copied into the library, or left where it is.
class AttachDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttachDialog)
public:
    AttachDialog(const QString &file, const QString &title, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(bool leaveInPlace);

private:
    QWidget *makeChoice(const QString &text, const QString &hint, const char *name, bool leaveInPlace);
};

} // namespace cabinet::gui
