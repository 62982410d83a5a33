pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Text in short sections, and beside them, where there is room, the picture and the main message.
PageView {
    id: article

    readonly property var rows: inRows(page.sections, false)

    function inRows(sections: var, paired: bool): var {
        const rows = [];
        let partner = null;
        for (const [at, section] of sections.entries()) {
            const numbered = {
                "number": at + 1,
                "section": section
            };
            const alone = !paired || section.picture.file !== "";
            if (partner && !alone) {
                partner.push(numbered);
                partner = null;
            } else {
                rows.push([numbered]);
                partner = alone ? null : rows[rows.length - 1];
            }
        }
        return rows;
    }

    // The picture of the section in view; before there is one, the first.
    readonly property var picture: pictureAt(area.view, rows)

    function pictureAt(view: var, rows: var): var {
        const sections = page.sections.filter(section => section.picture.file !== "");
        const passed = rows.filter((row, at) => (list.itemAt(at)?.y ?? 0) < view.end).map(row => row[0].section);
        return passed.filter(section => section.picture.file !== "").pop()?.picture ?? sections[0]?.picture ?? page.sections[0].picture;
    }

    pager: area

    Pager {
        id: area

        anchors.left: parent.left
        height: article.height
        width: article.width - (article.roomy ? panel.width + Theme.spacingMedium : 0)

        PageTitle {
            page: article.page
            titled: article.titled
            visible: !article.roomy || !article.titled
            width: area.inner
        }
        Repeater {
            id: list

            model: article.rows

            EqualHeightRow {
                id: row

                required property var modelData

                count: modelData.length
                width: area.inner

                Repeater {
                    model: row.modelData

                    SectionCard {
                        required property var modelData

                        height: row.rowHeight
                        number: modelData.number
                        page: article
                        section: modelData.section
                        sideBySide: article.wide
                        unpictured: article.roomy
                        width: row.cellWidth
                    }
                }
            }
        }
        SourceButton {
            ids: article.cited(article.page)
            maxWidth: area.inner - 4 * Theme.padding
            view: article
        }
    }
    Loader {
        id: panel

        active: article.roomy
        anchors.right: parent.right
        height: article.height
        width: Math.round(article.width * 0.37)

        sourceComponent: PagePanel {
            page: article.page
            picture: article.picture
        }
    }
}
