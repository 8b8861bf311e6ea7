// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Words.h"

#include "markdown/Bytes.h"

#include <QRegularExpression>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace cabinet::markdown {

namespace {

constexpr qsizetype longestLabel = 60;
constexpr qsizetype maxVenue = 80; // bytes; longer text is a sentence that happens to hold a year

using WordSet = std::unordered_set<std::string_view>;

const WordSet &linkWords()
{
    static const WordSet words{
        "paper",         "papers",       "pdf",         "note",      "notes",       "code",       "codes",
        "link",          "links",        "arxiv",       "html",      "project",     "page",       "website",
        "web",           "site",         "url",         "doi",       "slides",      "slide",      "video",
        "videos",        "blog",         "article",     "github",    "git",         "talk",       "poster",
        "homepage",      "home",         "demo",        "dataset",   "data",        "datasets",   "model",
        "models",        "bibtex",       "bib",         "cite",      "review",      "openreview", "supp",
        "supplementary", "supplement",   "appendix",    "abstract",  "abs",         "summary",    "tweet",
        "book",          "source",       "official",    "here",      "repo",        "repository", "implementation",
        "pytorch",       "tensorflow",   "tf",          "jax",       "keras",       "torch",      "post",
        "docs",          "doc",          "proceedings", "publisher", "acm",         "ieee",       "springer",
        "usenix",        "presentation", "tutorial",    "colab",     "huggingface", "hf",         "wiki",
        "download",      "fulltext",     "preprint",    "version",   "论文",        "代码",       "笔记",
        "链接",          "项目",         "主页",        "原文",      "解读",        "视频",       "scroll",
        "author",        "authors",      "ppt",         "ps",        "reading"};
    return words;
}

// Those that make a link of two or three words a label.
const WordSet &sureLinkWords()
{
    static const WordSet words{"paper",    "pdf",     "code",  "github", "arxiv",      "slides", "link",          "page",
                               "website",  "note",    "notes", "repo",   "repository", "docs",   "version",       "demo",
                               "homepage", "project", "video", "blog",   "dataset",    "exist",  "implementation"};
    return words;
}

// The words of a label in one case: letters and digits, held together by hyphens.
class LabelWords final
{
public:
    explicit LabelWords(const QString &label)
    {
        if (!foldAscii(label))
            fold(label);
        split();
    }

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] std::string_view first() const { return m_first; }
    [[nodiscard]] std::string_view last() const { return m_last; }

private:
    // As nearly always.
    bool foldAscii(const QString &label)
    {
        m_text.resize(label.size());
        for (qsizetype i = 0; i < label.size(); ++i) {
            if (label[i].unicode() >= 0x80)
                return false;
            const char c = static_cast<char>(label[i].unicode());
            m_text[i] = isLetter(c) || isDigit(c) || c == '-' ? lower(c) : ' ';
        }
        return true;
    }

    void fold(const QString &label)
    {
        QString words = label.toCaseFolded();
        for (QChar &c : words) {
            if (!c.isLetterOrNumber() && c != u'-')
                c = u' ';
        }
        const QByteArray bytes = words.toUtf8();
        m_text.resize(bytes.size());
        std::copy(bytes.begin(), bytes.end(), m_text.begin());
    }

    void split()
    {
        const std::string_view text(m_text.data(), static_cast<std::size_t>(m_text.size()));
        for (std::size_t at = text.find_first_not_of(' '); at != std::string_view::npos; ++m_count) {
            const std::size_t end = std::min(text.find(' ', at), text.size());
            m_last = text.substr(at, end - at);
            if (m_count == 0)
                m_first = m_last;
            at = text.find_first_not_of(' ', end);
        }
    }

    QVarLengthArray<char, 256> m_text;
    std::string_view m_first;
    std::string_view m_last;
    int m_count = 0;
};

bool isPositive(std::string_view word)
{
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc() && end == word.data() + word.size() && number > 0;
}

// "OSDI 2019": begins with the name of a venue, and that is a whole word.
bool isKnownVenue(QByteArrayView text)
{
    static const WordSet names{
        "arxiv",  "openreview", "preprint", "corr",  "neurips", "nips",       "icml",  "iclr",    "aaai",        "ijcai",
        "cvpr",   "iccv",       "eccv",     "wacv",  "bmvc",    "acl",        "emnlp", "naacl",   "eacl",        "coling",
        "tacl",   "conll",      "sigir",    "kdd",   "www",     "wsdm",       "cikm",  "recsys",  "vldb",        "pvldb",
        "sigmod", "icde",       "edbt",     "cidr",  "osdi",    "sosp",       "nsdi",  "atc",     "eurosys",     "asplos",
        "isca",   "micro",      "hpca",     "mlsys", "sysml",   "fast",       "socc",  "sigcomm", "conext",      "infocom",
        "pldi",   "popl",       "oopsla",   "cgo",   "icse",    "fse",        "ase",   "ppopp",   "sc",          "ics",
        "dac",    "date",       "iccad",    "hotos", "hotnets", "hotstorage", "chi",   "uist",    "interspeech", "icassp",
        "icra",   "iros",       "corl",     "rss",   "jmlr",    "tmlr",       "tpami", "nature",  "science",     "pnas",
        "tpds",   "tkde",       "aistats",  "uai",   "colt",    "ndss",       "ccs",   "tnnls",   "tods",        "toplas",
        "tocs",   "iwqos",      "icdcs",    "icpp",  "biorxiv", "bio rxiv",   "ar xiv"};
    constexpr qsizetype longest = 16;
    std::array<char, longest> folded{};
    const auto wordEnd = [&](qsizetype from) {
        qsizetype end = from;
        while (end < text.size() && isWordByte(text[end]))
            ++end;
        return end;
    };
    const auto fold = [&](qsizetype end) { // empty when too long for any name
        const qsizetype size = end > longest ? 0 : end;
        std::transform(text.begin(), text.begin() + size, folded.begin(), lower);
        return std::string_view(folded.data(), static_cast<std::size_t>(size));
    };
    const auto clear = [&](qsizetype from) { return text.size() <= from + 1 || !text.sliced(from + 1).contains('\n'); };
    const qsizetype end = wordEnd(0);
    if (const std::string_view first = fold(end); names.contains(first))
        return clear(end);
    else if ((first == "ar" || first == "bio") && end < text.size() && text[end] == ' ') {
        const qsizetype second = wordEnd(end + 1);
        return names.contains(fold(second)) && clear(second);
    }
    const std::string_view begin = fold(std::min<qsizetype>(text.size(), 8));
    return (begin.starts_with("usenix") || begin.starts_with("siggraph")) && text.count('\n') <= 1;
}

// A run of digits of a text.
struct Digits
{
    qsizetype begin = 0;
    qsizetype size = 0;
};

Digits digitsFrom(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && !isDigit(text[at]))
        ++at;
    qsizetype end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return {at, end - at};
}

bool isAfterQuote(QByteArrayView text, qsizetype at)
{
    QByteArrayView before = text.first(at);
    if (before.endsWith(' '))
        before.chop(1);
    return before.endsWith('\'') || before.endsWith('`') || before.endsWith("\xE2\x80\x99") || before.endsWith("\xE2\x80\x98");
}

// 2019, '19, ’19
bool holdsYear(QByteArrayView text)
{
    for (Digits run = digitsFrom(text, 0); run.size > 0; run = digitsFrom(text, run.begin + run.size)) {
        const QByteArrayView digits = text.sliced(run.begin, run.size);
        if (run.size == 4 && (digits.startsWith("19") || digits.startsWith("20")))
            return true;
        if ((run.size == 2 || run.size == 4) && isAfterQuote(text, run.begin))
            return true;
    }
    return false;
}

// "2019-05", "May 2019"
bool isDate(QByteArrayView text)
{
    for (Digits run = digitsFrom(text, 0); run.size > 0; run = digitsFrom(text, run.begin + run.size)) {
        const qsizetype end = run.begin + run.size;
        if (run.size >= 4 && end + 1 < text.size() && (text[end] == '-' || text[end] == '.' || text[end] == '/') &&
            isDigit(text[end + 1]))
            return true;
    }
    static constexpr std::string_view months = "jan feb mar apr may jun jul aug sep oct nov dec";
    for (qsizetype at = 0; at < text.size();) {
        if (!isWordByte(text[at])) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        while (at < text.size() && isLetter(text[at]))
            ++at;
        const bool whole = at == text.size() || !isWordByte(text[at]);
        if (whole && at - begin >= 3 &&
            months.find(std::string{lower(text[begin]), lower(text[begin + 1]), lower(text[begin + 2])}) % 4 == 0)
            return true;
        while (at < text.size() && isWordByte(text[at]))
            ++at;
    }
    return false;
}

// How many pieces white space parts a text into.
template<typename Text, typename IsSpace>
qsizetype piecesOf(const Text &text, IsSpace isSpace)
{
    qsizetype pieces = 0;
    bool before = true;
    for (const auto c : text) {
        const bool space = isSpace(c);
        pieces += before && !space ? 1 : 0;
        before = space;
    }
    return pieces;
}

qsizetype piecesOf(QByteArrayView text)
{
    return isAscii(text) ? piecesOf(text, [](char c) { return isWhite(c); })
                         : piecesOf(QString::fromUtf8(text), [](QChar c) { return c.isSpace(); });
}

bool isBareYear(QByteArrayView text)
{
    return text.size() == 4 && std::all_of(text.begin(), text.end(), isDigit) && text != "0000";
}

// Where "Nature 521" begins in a part before "(2015)"; -1 when it is no name of a venue (people, a sentence).
qsizetype venueNameIn(QByteArrayView part)
{
    static const QRegularExpression name(u"^[^\\w]*(?:in:? )?([A-Z].{1,79}?)\\s*$"_s);
    const QRegularExpressionMatch match = name.match(QString::fromLatin1(part)); // places in it are places in the bytes
    const QString words = match.captured(1);
    if (words.isEmpty() || words.count(u' ') > 6 || words.contains(u"et al"_s) || words.contains(u" and "_s))
        return -1;
    return match.capturedStart(1);
}

// Is the stop inside of "ICML 1.5" or after "Proc", rather than the end of a part?
bool isInnerStop(QByteArrayView text, qsizetype at)
{
    if (at + 1 < text.size() && !isWhite(text[at + 1]))
        return true;
    const QByteArrayView before = text.first(at);
    static constexpr std::string_view shortened[] = {"Proc", "Conf", "Symp", "Trans", "Int", "Adv"};
    return std::any_of(std::begin(shortened), std::end(shortened),
                       [&](std::string_view word) { return asStd(before).ends_with(word); });
}

// Where the next part of a line begins and ends: what commas, brackets, stops and emphasis marks part.
Span nextPart(QByteArrayView text, qsizetype from)
{
    static constexpr std::string_view parting = ",;()[]|*_";
    const auto parts = [&](qsizetype at) {
        return text[at] == '.' ? !isInnerStop(text, at) : parting.find(text[at]) != std::string_view::npos;
    };
    while (from < text.size() && parts(from))
        ++from;
    qsizetype end = from;
    while (end < text.size() && !parts(end))
        ++end;
    return {from, end};
}

} // namespace

bool isLinkWord(const QString &label)
{
    if (label.startsWith(u"http://"_s) || label.startsWith(u"https://"_s))
        return true;
    if (label.size() > longestLabel)
        return false;
    const LabelWords words(label);
    if (words.count() == 0)
        return true;
    if (words.count() == 1)
        return linkWords().contains(words.first()) || isPositive(words.first());
    // "NIPS paper", "Code (PyTorch)", but not "Generative Models".
    const bool first = sureLinkWords().contains(words.first());
    const qsizetype open = first ? label.indexOf(u'(') : -1;
    if (open > 0 && open <= QString::fromUtf8(words.first().data(), static_cast<qsizetype>(words.first().size())).size() + 2)
        return true;
    return words.count() <= 3 && (sureLinkWords().contains(words.last()) || (first && linkWords().contains(words.last())) ||
                                  (first && words.count() == 2 && isPositive(words.last())));
}

bool isTitleWord(const QString &text)
{
    static const QRegularExpression word(u"^(?:papers?|titles?|read|reading|to ?read|todo|论文|标题|题目)\\s*[:：]$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return text.contains(word);
}

bool isPlaceholder(const QString &title)
{
    constexpr qsizetype longest = 32;
    static const QRegularExpression words(
        u"^(?:your |the |full )?(?:papers? (?:title|name)|(?:title|name) of (?:the |your |a )?paper)s?(?: ?\\d+| here)?$"_s);
    return title.size() <= longest && title.contains(QLatin1String("paper"), Qt::CaseInsensitive) &&
           title.toCaseFolded().contains(words);
}

bool isVenue(QByteArrayView bytes)
{
    if (bytes.isEmpty() || bytes.size() > maxVenue)
        return false;
    const QByteArrayView text = bytes.trimmed();
    return (holdsYear(text) && !isDate(text)) || isKnownVenue(text);
}

bool isOnlyVenue(QByteArrayView text)
{
    if (text.size() > maxVenue)
        return false;
    const qsizetype words = piecesOf(text);
    return (words < 2 || (words <= 4 && std::any_of(text.begin(), text.end(), isDigit))) && isVenue(text);
}

Span findVenue(const QByteArray &bytes, Span range)
{
    const QByteArrayView text = QByteArrayView(bytes).sliced(range.begin, range.size());
    Span before;
    for (Span part = nextPart(text, 0); !part.isEmpty(); part = nextPart(text, part.end)) {
        const QByteArrayView raw = text.sliced(part.begin, part.size());
        const QByteArrayView words = raw.trimmed();
        if (words.isEmpty())
            continue;
        if (words.size() > maxVenue || words.count(' ') > 8 || !isVenue(words)) {
            before = part;
            continue;
        }
        const qsizetype place = part.begin + (words.data() - raw.data());
        const qsizetype name = isBareYear(words) ? venueNameIn(text.sliced(before.begin, before.size())) : -1;
        const qsizetype begin = name < 0 ? place : before.begin + name;
        qsizetype end = place + words.size();
        if (name >= 0 && text.sliced(begin, end - begin).contains('(') && end < text.size() && text[end] == ')')
            ++end;
        return {range.begin + begin, range.begin + end};
    }
    return {};
}

} // namespace cabinet::markdown
