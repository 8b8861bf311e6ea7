// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Paper.h"

#include <QDialog>

#include <memory>

namespace Ui {
class AddPaperDialog;
}

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class Notifier;

// A new card from a title or an address, with as much more as the user cares to give. Adds it itself; `added` on success.
class AddPaperDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AddPaperDialog)
public:
    AddPaperDialog(Library &library, Notifier &notifier, const PaperDraft &draft, QWidget *parent = nullptr);
    ~AddPaperDialog() override;

    void accept() override;

Q_SIGNALS:
    void added(cabinet::PaperId paper);

private:
    void fill(const PaperDraft &draft);
    void takeAddress();
    [[nodiscard]] PaperDraft draft() const;

    Library &m_library;
    Notifier &m_notifier;
    std::unique_ptr<Ui::AddPaperDialog> m_ui;
};

} // namespace cabinet::gui
