// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Tag.h"

#include <QAbstractListModel>

namespace cabinet {
class Library;
}

namespace cabinet::gui {

enum TagRole {
    TagIdRole = Qt::UserRole + 1, // qint64
    TagColourRole,                // int, index into the theme's palette
    TagUsesRole                   // QString: "3 papers, 1 idea"
};

// All tags by name. Qt::DecorationRole is the tag's dot. With setChecks() each row has a check box of its own.
class TagModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagModel)
public:
    explicit TagModel(Library &library, QObject *parent = nullptr);

    void setChecks(const QHash<QString, Qt::CheckState> &byName);    // makes the rows checkable; names not given are off
    [[nodiscard]] QStringList withState(Qt::CheckState state) const; // tag names
    void addChecked(const QString &name);                            // a row for a tag that is to be made
    [[nodiscard]] const QList<Tag> &tags() const { return m_tags; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void renameRequested(cabinet::TagId tag, const QString &name);

private:
    void refresh();

    Library &m_library;
    QList<Tag> m_tags;
    bool m_checkable = false;
    QHash<QString, Qt::CheckState> m_checks; // by case-folded name
};

} // namespace cabinet::gui
