// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Source.h"
#include "library/Elsewhere.h"

#include <QDialog>

class QComboBox;
class QRadioButton;

namespace cabinet::gui {

// What to export and as what. Where to is asked afterwards, by the platform's dialog.
class ExportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)
public:
    struct Choice
    {
        storage::Counts all;
        std::optional<Query> filter; // none is on: not offered
        int filtered = 0;
        QList<Source> sources;
    };
    explicit ExportDialog(const Choice &choice, QWidget *parent = nullptr);

Q_SIGNALS:
    // Without a target. `name` is what its file would be called, without the folder and the suffix.
    void chosen(const cabinet::ExportOrder &order, const QString &name);

private:
    void addWhat(const QString &text, const ExportOrder &order, const QString &name);
    void showFormats();
    void choose();

    struct What
    {
        QRadioButton *button;
        ExportOrder order;
        QString name;
    };
    [[nodiscard]] const What &checked() const;

    QList<What> m_what;
    QComboBox *m_format;
};

// For the file dialog: "BibTeX (*.bib)" and "bib".
[[nodiscard]] QString exportFilter(ExportFormat format);
[[nodiscard]] QString exportSuffix(ExportFormat format);

} // namespace cabinet::gui
