// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Bytes.h"
#include "markdown/Words.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <vector>

namespace cabinet::markdown {

namespace {

// Pieces of addresses. "*" stands for anything within a part of a path, "%" for anything at all, "@" for one character, "~" for a
// digit, "$" for the end.
constexpr std::string_view papers[] = {".pdf$",
                                       ".pdf?",
                                       ".pdf#",
                                       ".ps$",
                                       ".ps.gz$",
                                       "arxiv.org/abs/",
                                       "arxiv.org/pdf/",
                                       "arxiv.org/html/",
                                       "arxiv.org/ftp/",
                                       "doi.org/10",
                                       "openreview.net/forum",
                                       "openreview.net/pdf",
                                       "openreview.net/attachment",
                                       "aclanthology.org/@",
                                       "aclanthology.info/@",
                                       "aclweb.org/@",
                                       "aclweb.info/@",
                                       "usenix.org/conf",
                                       "usenix.org/sys",
                                       "usenix.org/legacy",
                                       "usenix.org/event",
                                       "usenix.org/publ",
                                       "acm.org/doi",
                                       "acm.org/citation",
                                       "acm.org/ft_gateway",
                                       "ieee.*org/@",
                                       "ieee.*com/@",
                                       "ieeexplore.*org/@",
                                       "ieeexplore.*com/@",
                                       "springer*/chapter",
                                       "springer*/article",
                                       "springer*/content",
                                       "springer*/book",
                                       "springer*/10",
                                       "sciencedirect.com/science",
                                       "neurips.cc/%paper",
                                       "nips.cc/%paper",
                                       "mlr.press/v",
                                       "mlsys.org/@",
                                       "thecvf.com/@",
                                       "semanticscholar.org/@",
                                       "jmlr.org/@",
                                       "nature.com/articles",
                                       "nature.com/doi",
                                       "science.org/@",
                                       "sciencemag.org/@",
                                       "pnas.org/@",
                                       "wiley.com/@",
                                       "biorxiv.org/content",
                                       "medrxiv.org/content",
                                       "researchgate.net/p",
                                       "vldb.org/@",
                                       "sigops.org/%papers",
                                       "sigops.org/%conf",
                                       "ijcai.org/@",
                                       "aaai.org/@",
                                       "isca-speech.org/@",
                                       "hal.science",
                                       "hal.archives",
                                       "hal.inria",
                                       "ssrn.com/@",
                                       "citeseer",
                                       "plos*.org/@",
                                       "oup.com/@",
                                       "oxfordjournals",
                                       "tandfonline.com/@",
                                       "mdpi.com/~",
                                       "frontiersin.org/@",
                                       "eprint.iacr.org/~",
                                       "research.google/pubs/@",
                                       "research.google.com/pubs/@",
                                       "ecva.net/@",
                                       "roboticsproceedings.org/@",
                                       "distill.pub/~",
                                       "paperswithcode.com/paper/",
                                       "huggingface.co/papers/~"};
constexpr std::string_view others[] = {"github.com", "gitlab.",     "github.io",  "youtube",  "youtu.be", "twitter.com",
                                       "//x.com",    "huggingface", "medium.com", "linkedin", "zhihu",    "bilibili",
                                       "reddit",     "slack",       "discord",    "facebook", "coursera", "wikipedia",
                                       "weibo",      "substack",    "kaggle",     "colab"};

bool matches(std::string_view text, std::string_view piece)
{
    for (; !piece.empty(); piece.remove_prefix(1), text.remove_prefix(1)) {
        const char wanted = piece.front();
        if (wanted == '$')
            return text.empty();
        if (wanted == '*' || wanted == '%') {
            for (std::string_view rest = text;; rest.remove_prefix(1)) {
                if (matches(rest, piece.substr(1)))
                    return true;
                if (rest.empty() || (wanted == '*' && rest.front() == '/'))
                    return false;
            }
        }
        if (text.empty() || (wanted == '~' ? !isDigit(text.front()) : wanted != '@' && wanted != text.front()))
            return false;
    }
    return true;
}

// Which pieces can begin at two letters; nearly everywhere in an address none does.
class Pieces final
{
public:
    Pieces()
    {
        for (const std::string_view piece : papers)
            add(piece, Site::Paper);
        for (const std::string_view piece : others)
            add(piece, Site::Other);
    }

    // A paper wherever one is found, else other where that is.
    [[nodiscard]] Site siteOf(std::string_view url) const
    {
        Site site = Site::Unknown;
        for (; url.size() > 1; url.remove_prefix(1)) {
            for (const Piece &piece : m_pieces[slot(url)]) {
                if ((piece.site == Site::Paper || site == Site::Unknown) && matches(url, piece.text))
                    site = piece.site;
            }
            if (site == Site::Paper)
                break;
        }
        return site;
    }

private:
    struct Piece
    {
        std::string_view text;
        Site site;
    };

    static std::size_t slot(std::string_view text)
    {
        return (static_cast<unsigned char>(text[0]) * 31U + static_cast<unsigned char>(text[1])) % slotCount;
    }

    void add(std::string_view piece, Site site) { m_pieces[slot(piece)].push_back({piece, site}); }

    static constexpr std::size_t slotCount = 1021;
    std::array<std::vector<Piece>, slotCount> m_pieces;
};

// "https://example.org/": a site, not a page of it.
bool isStart(std::string_view url)
{
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (!url.starts_with(scheme))
            continue;
        const std::string_view rest = url.substr(scheme.size());
        const std::size_t slash = rest.find('/');
        return slash == std::string_view::npos ? !rest.empty() : slash > 0 && slash + 1 == rest.size();
    }
    return false;
}

// "https://github.com/a/b/blob/main/note.md": what somebody wrote about a paper.
bool isNote(std::string_view url)
{
    for (const std::string_view begin : {"https://github.com/", "http://github.com/"}) {
        if (url.starts_with(begin))
            return (matches(url.substr(begin.size()), "@*/@*/blob/@%.md$") ||
                    matches(url.substr(begin.size()), "@*/@*/tree/@%.md$") ||
                    matches(url.substr(begin.size()), "@*/@*/blob/@%.ipynb$") ||
                    matches(url.substr(begin.size()), "@*/@*/tree/@%.ipynb$"));
    }
    return false;
}

// The page of a conference or of a journal: its papers are further on.
bool isCollection(std::string_view url)
{
    static constexpr std::string_view conference = "usenix.org/conference/";
    if (url.find("/xpl/recentissue") != std::string_view::npos || url.find("/xpl/mostrecentissue") != std::string_view::npos)
        return true;
    const std::size_t at = url.find(conference);
    const std::string_view rest = at == std::string_view::npos ? std::string_view() : url.substr(at + conference.size());
    const std::string_view page = rest.substr(std::min(rest.find('/'), rest.size()));
    return !rest.empty() && (page.size() < 2 || page == "/technical-sessions" || page == "/program");
}

} // namespace

Site siteOf(const QString &url)
{
    if (url.startsWith(u'#') || url.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive))
        return Site::Other;
    static const Pieces pieces;
    QVarLengthArray<char, 256> text(url.size());
    std::transform(url.begin(), url.end(), text.begin(),
                   [](QChar c) { return c.unicode() < 0x80 ? lower(static_cast<char>(c.unicode())) : '\x80'; });
    const std::string_view view(text.data(), static_cast<std::size_t>(text.size()));
    const Site site = pieces.siteOf(view);
    if (site == Site::Other && isNote(view))
        return Site::Unknown;
    if (site == Site::Paper && isCollection(view))
        return Site::Other;
    return site == Site::Unknown && isStart(view) ? Site::Other : site;
}

} // namespace cabinet::markdown
