// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/StatusLine.h"

#include "gui/shell/IconButton.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"
#include "library/Library.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

StatusLine::StatusLine(Library &library, QWidget *parent)
    : QFrame(parent)
    , m_library(library)
    , m_state(new PlainLabel(this))
    , m_work(makeMeter(tr("Progress"), tr("Cancel")))
    , m_check(makeMeter(tr("Links checked"), tr("Cancel the check of links")))
    , m_downloads(makeMeter(tr("Download progress"), tr("Cancel the downloads")))
    , m_showDownloads(withKind(new QPushButton(m_downloads.box), "statusLink"))
{
    m_showDownloads->setObjectName(u"downloadsLink"_s);
    m_showDownloads->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_showDownloads->setToolTip(tr("Show the downloads"));
    m_downloads.text->hide();
    qobject_cast<QHBoxLayout *>(m_downloads.box->layout())->insertWidget(0, m_showDownloads);
    setObjectName(u"statusLine"_s);
    withKind(this, "statusline");
    m_state->setObjectName(u"savedState"_s);
    m_check.cancel->setObjectName(u"cancelCheck"_s);
    auto *file = withKind(new PlainLabel(QFileInfo(library.file()).fileName(), this), "soft");
    file->setToolTip(QDir::toNativeSeparators(library.file()));
    file->setAccessibleDescription(tr("The library that is open"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 3, 14, 3);
    row->setSpacing(16);
    row->addWidget(m_state);
    row->addWidget(m_work.box);
    row->addWidget(m_check.box);
    row->addWidget(m_downloads.box);
    row->addStretch();
    row->addWidget(file);
    connect(m_work.cancel, &QToolButton::clicked, this, &StatusLine::workCancelled);
    connect(m_check.cancel, &QToolButton::clicked, this, &StatusLine::checkCancelled);
    connect(m_downloads.cancel, &QToolButton::clicked, this, &StatusLine::cancelRequested);
    connect(m_showDownloads, &QPushButton::clicked, this, &StatusLine::downloadsRequested);
    connect(&library, &Library::changed, this, &StatusLine::showSaved);
    showSaved();
}

StatusLine::Meter StatusLine::makeMeter(const QString &name, const QString &cancel)
{
    auto *box = new QWidget(this);
    const Meter meter{box, withKind(new PlainLabel(box), "soft"), new QProgressBar(box), new IconButton(u"close"_s, cancel, box)};
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    meter.bar->setFixedWidth(120);
    meter.bar->setTextVisible(false);
    meter.bar->setAccessibleName(name);
    meter.cancel->setIconSize({12, 12});
    row->addWidget(meter.text);
    row->addWidget(meter.bar);
    row->addWidget(meter.cancel);
    box->hide();
    return meter;
}

void StatusLine::setWork(const QString &text, int done, int total)
{
    m_work.text->setText(text);
    m_work.bar->setRange(0, total);
    m_work.bar->setValue(done);
    m_work.box->show();
}

void StatusLine::endWork()
{
    m_work.box->hide();
}

void StatusLine::setCheck(int done, int total)
{
    m_check.text->setText(tr("Checking links, %1 of %2").arg(QLocale().toString(done), QLocale().toString(total)));
    m_check.bar->setRange(0, total);
    m_check.bar->setValue(done);
    m_check.box->show();
}

void StatusLine::endCheck()
{
    m_check.box->hide();
}

void StatusLine::setState(const QString &text, const char *kind)
{
    withKind(m_state, kind);
    m_state->setText(text);
}

void StatusLine::showSaved()
{
    if (m_library.isReadOnly())
        setState(tr("Read only: changes cannot be saved"), "danger");
    else
        setState(tr("● All changes saved"), "soft");
    m_state->setAccessibleName(m_library.isReadOnly() ? m_state->text() : tr("All changes saved"));
}

void StatusLine::setTrouble(const QString &text)
{
    setState(tr("● The last change was not saved"), "danger");
    m_state->setAccessibleName(tr("The last change was not saved"));
    m_state->setToolTip(text);
}

void StatusLine::setDownloads(int count, qint64 received, qint64 total)
{
    m_count = count;
    m_received = received;
    m_total = total;
    showDownloads();
}

void StatusLine::setStep(const QString &sentence)
{
    m_step = sentence;
    showDownloads();
}

void StatusLine::showDownloads()
{
    m_downloads.box->setVisible(m_count > 0 || !m_step.isEmpty());
    const QString size = QLocale().formattedDataSize(m_received, 1, QLocale::DataSizeTraditionalFormat);
    if (!m_step.isEmpty() && m_count <= 1 && m_received == 0)
        m_showDownloads->setText(m_step);
    else if (m_received > 0)
        m_showDownloads->setText(tr("Downloading %n PDFs, %1", nullptr, m_count).arg(size));
    else
        m_showDownloads->setText(tr("Downloading %n PDFs", nullptr, m_count));
    m_downloads.bar->setRange(0, m_total > 0 ? 1000 : 0);
    m_downloads.bar->setValue(m_total > 0 ? int(m_received * 1000 / m_total) : 0);
}

} // namespace cabinet::gui
