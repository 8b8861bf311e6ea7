// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/PaperDetails.h"

#include "gui/details/ManyPapers.h"
#include "gui/details/PaperForm.h"
#include "gui/notice/Notifier.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"
#include "library/Library.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

struct PaperDetails::Private
{
    PaperDetails *q;
    Library &library;
    const network::PdfCache &cache;
    Notifier &notifier;
    QList<PaperId> papers;
    QStackedWidget *pages = nullptr;
    QWidget *empty = nullptr;
    PaperForm *form = nullptr;
    QScrollArea *formPage = nullptr;
    ManyPapers *many = nullptr;

    void refresh();
    void makeForm(); // these two when they are first shown: most starts select nothing
    void makeMany();
};

namespace {

QWidget *emptyPage(QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 24, 24, 24);
    auto *label =
        withKind(new PlainLabel(PaperDetails::tr("Select a card to see and edit everything about it here."), page), "soft");
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    layout->addStretch(1);
    layout->addWidget(label);
    layout->addStretch(2);
    return page;
}

} // namespace

PaperDetails::PaperDetails(Library &library, const network::PdfCache &cache, Notifier &notifier, QWidget *parent)
    : QWidget(parent)
    , d(new Private{this, library, cache, notifier})
{
    setAccessibleName(tr("Details"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    d->pages = new QStackedWidget(this);
    layout->addWidget(d->pages);
    d->empty = emptyPage(d->pages);
    d->pages->addWidget(d->empty);
    connect(&library, &Library::changed, this, [this](const ChangeSummary &, const Touched &touched) {
        const bool ours =
            touched.everything || touched.tags ||
            std::any_of(d->papers.cbegin(), d->papers.cend(), [&](PaperId id) { return touched.papers.contains(id); });
        if (ours)
            d->refresh();
    });
    connect(&library, &Library::linksChecked, this, [this](const QList<PaperId> &papers) {
        if (d->papers.size() == 1 && papers.contains(d->papers.first()))
            d->refresh();
    });
}

PaperDetails::~PaperDetails() = default;

void PaperDetails::Private::makeForm()
{
    if (form != nullptr)
        return;
    formPage = new QScrollArea(pages);
    formPage->setWidgetResizable(true);
    formPage->setFrameShape(QFrame::NoFrame);
    formPage->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    formPage->setAccessibleName(tr("Paper"));
    form = new PaperForm(library, cache, notifier, formPage->viewport());
    formPage->setWidget(form);
    pages->addWidget(formPage);
    QObject::connect(form, &PaperForm::openRequested, q, &PaperDetails::openRequested);
    QObject::connect(form, &PaperForm::noteRequested, q, &PaperDetails::noteRequested);
    QObject::connect(form, &PaperForm::linkRequested, q, &PaperDetails::linkRequested);
    QObject::connect(form, &PaperForm::linkOfferTaken, q, &PaperDetails::linkOfferTaken);
    QObject::connect(form, &PaperForm::tagsRequested, q, &PaperDetails::tagsRequested);
    QObject::connect(form, &PaperForm::ideaRequested, q, &PaperDetails::ideaRequested);
}

void PaperDetails::Private::makeMany()
{
    if (many != nullptr)
        return;
    many = new ManyPapers(library, notifier, pages);
    pages->addWidget(many);
    QObject::connect(many, &ManyPapers::tagsRequested, q, &PaperDetails::tagsRequested);
    QObject::connect(many, &ManyPapers::topicRequested, q, &PaperDetails::topicRequested);
}

void PaperDetails::setPapers(const QList<PaperId> &papers)
{
    if (papers == d->papers)
        return;
    finishEditing();
    d->papers = papers;
    d->refresh();
}

void PaperDetails::editTitle()
{
    if (d->pages->currentWidget() == d->formPage)
        d->form->editTitle();
}

void PaperDetails::addLink()
{
    if (d->pages->currentWidget() == d->formPage)
        d->form->addLink();
}

bool PaperDetails::finishEditing()
{
    return d->pages->currentWidget() != d->formPage || d->form->finishEditing();
}

void PaperDetails::Private::refresh()
{
    if (papers.size() > 1) {
        makeMany();
        many->setPapers(papers);
        pages->setCurrentWidget(many);
        return;
    }
    const auto paper =
        papers.isEmpty() ? Result<std::optional<Paper>>(std::optional<Paper>()) : library.read().paper(papers.first());
    if (!paper)
        notifier.warn(paper.error());
    if (!paper || !paper->has_value()) {
        pages->setCurrentWidget(empty);
        return;
    }
    makeForm();
    form->setPaper(**paper);
    pages->setCurrentWidget(formPage);
}

} // namespace cabinet::gui
