// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lists/ListDialog.h"

#include "gui/lists/GitPanel.h"
#include "gui/lists/SyncText.h"
#include "gui/notice/Notifier.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"
#include "library/Library.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

namespace {

constexpr qsizetype mostNamed = 3; // cards that only the library says something of
constexpr int widestTitle = 300;   // pixels

// `older`: the one with the same text, where there is one.
QString causeText(const storage::Version &version, const storage::Version *older, const QLocale &locale)
{
    switch (version.cause) {
    case storage::VersionCause::Linked:
        return ListDialog::tr("when it was linked");
    case storage::VersionCause::Written:
        return ListDialog::tr("written by Paper Cabinet");
    case storage::VersionCause::ChangedOutside:
    case storage::VersionCause::Kept:
        break;
    }
    return older == nullptr
               ? ListDialog::tr("changed outside")
               : ListDialog::tr("as on %1 again").arg(locale.toString(older->at.toLocalTime(), QLocale::ShortFormat));
}

const storage::Version *sameText(const QList<storage::Version> &versions, qsizetype at)
{
    const auto found = std::find_if(versions.begin() + at + 1, versions.end(),
                                    [&](const storage::Version &older) { return older.sha256 == versions.at(at).sha256; });
    return found == versions.end() ? nullptr : &*found;
}

QLabel *heading(const QString &text, QWidget *parent)
{
    QLabel *label = sectionHeading(text, parent);
    label->setContentsMargins(0, 10, 0, 0);
    return label;
}

} // namespace

ListDialog::ListDialog(Library &library, Notifier &notifier, SourceId source, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_notifier(notifier)
    , m_source(source)
    , m_state(withKind(new PlainLabel(this), "soft"))
    , m_answer(new QPushButton(this))
{
    setWindowTitle(tr("List file"));
    const Result<Source> found = library.source(source);
    m_path = found ? found->path : QString();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 14);
    layout->setSpacing(8);
    auto *path = withKind(new PlainLabel(QDir::toNativeSeparators(m_path), this), "faint");
    path->setWordWrap(true);
    layout->addWidget(withKind(new PlainLabel(QFileInfo(m_path).fileName(), this), "title"));
    layout->addWidget(path);
    m_state->setWordWrap(true);
    layout->addWidget(m_state);
    m_answer->setObjectName(u"answer"_s);
    m_answer->hide();
    layout->addWidget(m_answer, 0, Qt::AlignLeft);
    connect(m_answer, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT answerRequested();
    });
    m_kept = withKind(new PlainLabel(this), "faint");
    m_kept->setObjectName(u"kept"_s);
    m_kept->setWordWrap(true);
    m_kept->hide();
    layout->addWidget(m_kept);
    makeModes();
    if (found && found->kind == ListKind::Papers)
        makeReading();
    m_git = new GitPanel(m_path, found ? found->kind : ListKind::Papers, this);
    layout->addWidget(m_git);
    connect(m_git, &GitPanel::fileMayHaveChanged, this, [this] { Q_EMIT syncRequested(m_source); });
    connect(m_git, &GitPanel::datesRequested, this, [this] { Q_EMIT datesRequested(m_path); });
    makeVersions();
    auto *again = new QPushButton(tr("&Import again…"), this);
    m_now = new QPushButton(tr("Look &now"), this);
    auto *close = withKind(new QPushButton(tr("Close"), this), "primary");
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(again);
    buttons->addWidget(m_now);
    buttons->addStretch();
    buttons->addWidget(close);
    layout->addStretch();
    layout->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_now, &QPushButton::clicked, this, [this] { Q_EMIT syncRequested(m_source); });
    connect(again, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT readRequested(m_path);
    });
    connect(&library, &Library::changed, this, &ListDialog::load);
    load();
    if (QAbstractButton *chosen = m_modes->checkedButton())
        chosen->setFocus();
    resize(560, 600);
}

bool ListDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() != QEvent::LayoutRequest || layout() == nullptr)
        return handled;
    const int needed = layout()->totalMinimumHeightForWidth(width());
    const int room = screen()->availableGeometry().height() - (frameGeometry().height() - height());
    if (needed > height())
        resize(width(), std::min(needed, room));
    return handled;
}

void ListDialog::makeModes()
{
    struct Mode
    {
        SourceMode mode;
        QString text;
        QString hint;
    };
    const QList<Mode> modes{
        {SourceMode::InStep, tr("&Keep in step"), tr("Changes go both ways within a second")},
        {SourceMode::AskFirst, tr("&Ask before writing"), tr("The file is read by itself and written when you say so")},
        {SourceMode::ReadOnly, tr("Only &read"), tr("The file is never written")},
        {SourceMode::Once, tr("&Leave alone"), tr("It was read once and is neither watched nor written")},
    };
    layout()->addWidget(heading(tr("This file and the board"), this));
    m_modes = new QButtonGroup(this);
    for (const Mode &mode : modes) {
        auto *button = new QRadioButton(tr("%1 – %2").arg(mode.text, mode.hint), this);
        m_modes->addButton(button, static_cast<int>(mode.mode));
        layout()->addWidget(button);
    }
    connect(m_modes, &QButtonGroup::idClicked, this, &ListDialog::chooseMode);
}

void ListDialog::makeReading()
{
    auto *row = new QHBoxLayout;
    auto *label = new PlainLabel(tr("“&Reading” in the file:"), this);
    m_reading = new QComboBox(this);
    m_reading->setAccessibleName(tr("How “Reading” is written"));
    m_reading->addItem(tr("As the file does it already"), static_cast<int>(ReadingMark::Auto));
    m_reading->addItem(tr("[/], as Obsidian does"), static_cast<int>(ReadingMark::TaskSlash));
    m_reading->addItem(tr("Only in the library"), static_cast<int>(ReadingMark::LibraryOnly));
    m_reading->addItem(tr("The file's own word"), static_cast<int>(ReadingMark::Word));
    label->setBuddy(m_reading);
    row->addWidget(label);
    row->addWidget(m_reading, 1);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_reading, &QComboBox::activated, this, &ListDialog::chooseReading);
}

void ListDialog::makeVersions()
{
    m_versions = new QListWidget(this);
    m_versions->setObjectName(u"versions"_s);
    m_versions->setMinimumHeight(96);
    m_versions->setAccessibleName(tr("Earlier versions, newest first"));
    m_bringBack = new QPushButton(tr("&Bring this version back"), this);
    m_noVersions = withKind(new PlainLabel(tr("None yet: each text that is replaced will stand here."), this), "faint");
    layout()->addWidget(heading(tr("Earlier versions, kept for 30 days"), this));
    layout()->addWidget(m_noVersions);
    qobject_cast<QVBoxLayout *>(layout())->addWidget(m_versions, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_bringBack);
    row->addStretch();
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_bringBack, &QPushButton::clicked, this, &ListDialog::bringBack);
    connect(m_versions, &QListWidget::currentRowChanged, this, [this](int at) { m_bringBack->setEnabled(at > 0); });
}

void ListDialog::load()
{
    const Result<Source> source = m_library.source(m_source);
    if (!source) { // its import was undone
        reject();
        return;
    }
    m_modes->button(static_cast<int>(source->mode))->setChecked(true);
    if (source->mode == SourceMode::Once)
        m_state->setText(tr("Imported on %1, %n entries.", nullptr, source->entries)
                             .arg(locale().toString(source->imported.toLocalTime().date(), QLocale::LongFormat)));
    m_now->setEnabled(source->mode != SourceMode::Once);
    if (m_reading != nullptr)
        m_reading->setCurrentIndex(m_reading->findData(static_cast<int>(source->reading)));
    const Result<QList<storage::Version>> found = m_library.versionsOf(m_source);
    const QList<storage::Version> versions = found ? *found : QList<storage::Version>();
    m_versions->clear();
    for (qsizetype i = 0; i < versions.size(); ++i) {
        const storage::Version &version = versions.at(i);
        auto *item = new QListWidgetItem(tr("%1, %2").arg(locale().toString(version.at.toLocalTime(), QLocale::ShortFormat),
                                                          causeText(version, sameText(versions, i), locale())),
                                         m_versions);
        item->setData(Qt::UserRole, version.id);
    }
    m_bringBack->setEnabled(m_versions->currentRow() > 0);
    m_noVersions->setVisible(m_versions->count() == 0);
    m_versions->setVisible(m_versions->count() > 0);
    m_bringBack->setVisible(m_versions->count() > 0);
}

void ListDialog::showState(const SyncResult &result, const QString &answer)
{
    m_state->setText(stateText(result, QFileInfo(m_path).fileName()));
    m_answer->setText(answer);
    m_answer->setVisible(!answer.isEmpty());
    m_git->refresh();
    load(); // of a file that is left alone it says when it was imported
    if (result.state == SyncResult::State::InStep)
        lookForKept();
    else // what still waits to be written is not what stays here
        showKept({});
}

// On another thread: the whole list is read for it.
void ListDialog::lookForKept()
{
    const Result<Source> source = m_library.source(m_source);
    if (!source)
        return;
    m_worker.start([this, library = m_library.file(), source = *source](const Progress &) -> Worker::Tell {
        const Result<QList<KeptHere>> found = keptHere(library, source);
        return [this, kept = found ? *found : QList<KeptHere>()] {
            if (m_answer->isHidden()) // still in step
                showKept(kept);
        };
    });
}

void ListDialog::showKept(const QList<KeptHere> &kept)
{
    QStringList lines{tr("Only in the library, of %n card(s), because the file has no place for it or you chose so:", nullptr,
                         int(kept.size()))};
    for (const KeptHere &one : kept.first(std::min(kept.size(), mostNamed)))
        lines.append(tr("• %1: %2").arg(fontMetrics().elidedText(one.title, Qt::ElideRight, widestTitle), one.what));
    if (kept.size() > mostNamed)
        lines.append(tr("• and %n more", nullptr, int(kept.size() - mostNamed)));
    m_kept->setText(lines.join(u'\n'));
    m_kept->setVisible(!kept.isEmpty());
}

void ListDialog::chooseMode(int mode)
{
    if (const auto done = m_library.linkSource(m_source, static_cast<SourceMode>(mode)); !done)
        m_notifier.fail(done.error());
}

void ListDialog::chooseReading(int index)
{
    const auto mark = static_cast<ReadingMark>(m_reading->itemData(index).toInt());
    if (const auto done = m_library.setReadingMark(m_source, mark); !done)
        m_notifier.fail(done.error());
}

void ListDialog::bringBack()
{
    const QListWidgetItem *item = m_versions->currentItem();
    if (item == nullptr)
        return;
    if (const auto done = m_library.restoreVersion(m_source, item->data(Qt::UserRole).toLongLong()); !done) {
        m_notifier.warn(done.error());
        return;
    }
    m_notifier.say(tr("%1 is as it was then.").arg(QFileInfo(m_path).fileName()));
    Q_EMIT syncRequested(m_source);
}

} // namespace cabinet::gui
