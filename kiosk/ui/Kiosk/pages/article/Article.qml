pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Text in short sections; in the panel beside them is the picture of the section in view.
SheetPage {
    id: article

    readonly property var pictures: page.sections.map(section => section.picture)
    readonly property int firstPictured: pictures.findIndex(picture => picture.file !== "")
    // The sections in view: the numbers of the first, and of the one after the last.
    readonly property var seen: sectionsIn(pager.view)
    // Of two pictures in view the last; where no section in view has one, the one before stays.
    readonly property var pictureInView: pictures.slice(0, seen.end).filter(picture => picture.file !== "").pop()

    function sectionsIn(view: var): var {
        const tops = pictures.map((_, at) => bodyTop + (list.itemAt(at)?.y ?? 0));
        return {
            "start": Math.max(0, tops.filter(top => top <= view.start + 1).length - 1),
            "end": tops.filter(top => top < view.end - 1).length
        };
    }

    citedInView: cited(page.sections.slice(seen.start, seen.end))
    picture: (picturedAbove ? undefined : pictureInView) ?? pictures[Math.max(0, firstPictured)]
    parts: list
    spacing: Theme.padding
    titles: page.sections.map(section => section.heading)

    Repeater {
        id: list

        model: article.page.sections

        ArticleSection {
            required property var modelData
            required property int index

            number: index + 1
            page: article
            section: modelData
            unpictured: article.sideBySide || article.picturedAbove && index === article.firstPictured
            width: article.inner
        }
    }
}
