// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lists/DiffView.h"

#include "gui/theme/Theme.h"
#include "library/sync/LineDiff.h"

#include <QFontDatabase>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

using Kind = DiffLine::Kind;

enum Role { KindRole = Qt::UserRole, NumberRole };

constexpr int numberWidth = 46;
constexpr int linePadding = 3;

class DiffDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DiffDelegate)
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString text = index.data(Qt::DisplayRole).toString();
        return {numberWidth + option.fontMetrics.horizontalAdvance(text) + 40, option.fontMetrics.height() + 2 * linePadding};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.palette);
        const auto kind = static_cast<Kind>(index.data(KindRole).toInt());
        painter->save();
        if (kind == Kind::Added || kind == Kind::Removed) {
            QColor colour = kind == Kind::Added ? theme.done : theme.danger;
            colour.setAlphaF(theme.dark ? 0.22F : 0.13F);
            painter->fillRect(option.rect, colour);
        }
        if (option.state.testFlag(QStyle::State_HasFocus))
            painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.accent);
        painter->setFont(option.font);
        painter->setPen(theme.faint);
        const QRect number(option.rect.left(), option.rect.top(), numberWidth - 10, option.rect.height());
        painter->drawText(number, (Qt::AlignRight | Qt::AlignVCenter).toInt(), index.data(NumberRole).toString());
        painter->setPen(kind == Kind::Gap ? theme.faint : kind == Kind::Same ? theme.soft : theme.text);
        painter->drawText(option.rect.adjusted(numberWidth, 0, 0, 0), (Qt::AlignLeft | Qt::AlignVCenter).toInt(),
                          index.data(Qt::DisplayRole).toString());
        painter->restore();
    }
};

QString signOf(Kind kind)
{
    return kind == Kind::Added ? u"+ "_s : kind == Kind::Removed ? u"− "_s : u"  "_s;
}

QString spoken(const DiffLine &line)
{
    switch (line.kind) {
    case Kind::Added:
        return DiffView::tr("Added: %1").arg(line.text);
    case Kind::Removed:
        return DiffView::tr("Taken out: %1").arg(line.text);
    case Kind::Gap:
        return DiffView::tr("Lines that stay");
    case Kind::Same:
        break;
    }
    return line.text;
}

} // namespace

DiffView::DiffView(QWidget *parent)
    : QListView(parent)
{
    setObjectName(u"diff"_s);
    setAccessibleName(tr("Changes, line by line"));
    setModel(new QStandardItemModel(this));
    setItemDelegate(new DiffDelegate(this));
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(false);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

void DiffView::setTexts(const QByteArray &before, const QByteArray &after)
{
    auto *items = qobject_cast<QStandardItemModel *>(model());
    items->clear();
    for (const DiffLine &line : lineDiff(before, after)) {
        auto *item = new QStandardItem(line.kind == Kind::Gap ? u"⋯"_s : signOf(line.kind) + line.text);
        const int number = line.after > 0 ? line.after : line.before;
        item->setData(static_cast<int>(line.kind), KindRole);
        item->setData(number > 0 ? locale().toString(number) : QString(), NumberRole);
        item->setData(spoken(line), Qt::AccessibleTextRole);
        items->appendRow(item);
    }
    setCurrentIndex(items->index(0, 0));
}

} // namespace cabinet::gui

#include "DiffView.moc"
