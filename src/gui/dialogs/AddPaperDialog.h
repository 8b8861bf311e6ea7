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

// A new card from a title, an address, an id or BibTeX, with as much more as the user cares to give. Adds it itself; `added` on
// success. Says when a card of the same paper is there already.
class AddPaperDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AddPaperDialog)
public:
    AddPaperDialog(Library &library, Notifier &notifier, const PaperDraft &draft, QWidget *parent = nullptr);
    ~AddPaperDialog() override;

    void accept() override;

    // Whoever answers `lookUpRequested` calls offerLookUp() first, say() on the way and complete() at the end.
    void offerLookUp();
    void say(const QString &text);
    void complete(const PaperDraft &found); // fills what is empty

Q_SIGNALS:
    void added(cabinet::PaperId paper);
    void lookUpRequested(const cabinet::PaperDraft &draft);

private:
    void fill(const PaperDraft &draft);
    void takePasted();
    void lookForTwin();
    [[nodiscard]] PaperDraft draft() const;

    Library &m_library;
    Notifier &m_notifier;
    std::unique_ptr<Ui::AddPaperDialog> m_ui;
    PaperDraft m_more;          // what was found or pasted beyond the fields: abstract, ids, further links
    QList<PaperDraft> m_others; // of a bibliography of several entries
};

} // namespace cabinet::gui
