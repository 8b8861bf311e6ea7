// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace cabinet {
class Library;
}

namespace cabinet::gui {

// Chooses one paper of the library by typing a part of it. Deletes itself when closed.
class PaperPicker final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaperPicker)
public:
    explicit PaperPicker(const Library &library, QWidget *parent = nullptr);

    void accept() override;

Q_SIGNALS:
    void picked(cabinet::PaperId paper);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);

    const Library &m_library;
    QLineEdit *m_search = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_link = nullptr;
};

} // namespace cabinet::gui
