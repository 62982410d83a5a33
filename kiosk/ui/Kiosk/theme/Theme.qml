pragma Singleton

import QtQuick

// Every colour, size and font, named for its purpose. Lengths are millimetres on the glass: see px().
QtObject {
    id: theme

    // Set by RootView: pixels per millimetre, and how the patient reads.
    property real pitch: 5.88
    property real textScale: 1
    property bool contrast: false
    property bool mirrored: false
    property bool landscape: true
    // The code of the language that is shown, and the font of each language by its code.
    property string language: ""
    property var families: ({})
    // Whether anything may move by itself.
    property bool motion: true

    // Colours
    readonly property color paper: contrast ? "#000000" : "#FAF6F0"
    readonly property color surface: contrast ? "#000000" : "#FFFFFF"
    readonly property color ink: contrast ? "#FFFFFF" : "#1E2A2F"
    readonly property color inkSoft: contrast ? "#FFFFFF" : "#46535A"
    readonly property color accent: contrast ? "#FFE04D" : "#0A565C"
    readonly property color accentInk: contrast ? "#000000" : "#FFFFFF"
    readonly property color calm: contrast ? "#000000" : "#DCEFED"
    readonly property color sand: contrast ? "#000000" : "#F3ECE2"
    readonly property color affected: contrast ? "#FFE04D" : "#B5431D"
    readonly property color affectedInk: contrast ? "#FFE04D" : "#943515"
    readonly property color spared: contrast ? "#000000" : "#D5E2E0"
    readonly property color sparedEdge: contrast ? "#FFFFFF" : "#5F7D7B"
    // For drawings: affected, ground, spared and its edge, without the #.
    readonly property list<string> peopleColors: [affected, surface, spared, sparedEdge].map(color => String(color).slice(1))
    readonly property color outline: contrast ? "#FFFFFF" : "#8A7F72"
    readonly property color hairline: contrast ? "#FFFFFF" : "#E6DCCF"
    readonly property color stop: contrast ? "#000000" : "#FBE9E3"
    readonly property color stopInk: contrast ? "#FFE04D" : "#7A2A10"
    readonly property color pictureGround: contrast ? "#FFFFFF" : "transparent"
    readonly property color raw: "#F3B8A2"
    readonly property color healed: "#F8EFE6"
    readonly property color pressed: contrast ? "#4D4400" : "#C9E3E0"
    readonly property color emergency: "#9A1F1A"
    readonly property color emergencyInk: "#FFFFFF"
    readonly property color today: contrast ? "#000000" : "#FDEFD9"
    readonly property color todayInk: contrast ? "#FFE04D" : "#6B3A00"
    readonly property color week: contrast ? "#000000" : "#FAF1C8"
    readonly property color weekInk: contrast ? "#FFFFFF" : "#4F4300"
    // Over a page that is behind a panel.
    readonly property color dim: contrast ? "#80000000" : "#581E2A2F"
    // What a choice of theme looks like, in each of them.
    readonly property color lightSample: "#FFFFFF"
    readonly property color lightSampleInk: "#1E2A2F"
    readonly property color contrastSample: "#000000"
    readonly property color contrastSampleInk: "#FFE04D"

    // Font sizes. Capitals are 0.698 of the font size high; those of body text 3.25 mm at 100 % and 4.8 at 150 %,
    // as US Section 508 (402.4) and EN 301 549 (5.1.4) ask of a screen that is read from where it is touched.
    readonly property string ownFamily: "IBM Plex Sans Arabic"
    readonly property string family: familyOf(language)
    readonly property int body: fontSize(3.25, textScale)
    readonly property int small: fontSize(2.5, textScale)
    readonly property int label: textScale > 1.25 ? body : fontSize(2.85, textScale)
    readonly property int lead: fontSize(3.6, textScale)
    readonly property int heading: fontSize(3.6, 1 + (textScale - 1) * 0.8)
    readonly property int button: fontSize(3.25, Math.min(textScale, 1.5))
    readonly property int footer: fontSize(2.5, Math.min(textScale, 1.25))
    readonly property int title: fontSize(5.1, 1 + (textScale - 1) * 0.5)
    readonly property int huge: fontSize(10, 1 + (textScale - 1) * 0.4)
    // Lines are 1.5 of the font's size apart, which is what body text needs; those of headings are closer, but where signs
    // above and below the letters fill the line, as in Hindi, Thai or Burmese.
    readonly property FontMetrics metrics: FontMetrics {
        font.family: theme.family
        font.pixelSize: 100
    }
    readonly property real natural: metrics.lineSpacing / 100
    readonly property bool tall: family !== ownFamily && family !== "Noto Sans" && !family.includes("CJK")
    readonly property real leastLineHeight: tall ? Math.min(1, (family.includes("Nastaliq") ? 2.1 : 1.7) / natural) : 0.8
    readonly property real bodyLineHeight: Math.max(leastLineHeight, 1.5 / natural)
    readonly property real leadLineHeight: Math.max(leastLineHeight, 1.35 / natural)
    readonly property real headingLineHeight: Math.max(leastLineHeight, 1.2 / natural)

    // Spacing. Targets are 12 mm, the main ones of a page 15, and 2 mm apart; WCAG 2.2 SC 2.5.5 asks for less.
    readonly property int margin: px(4.4)
    readonly property int spacingMedium: px(2.6)
    readonly property int spacingSmall: px(1.4)
    readonly property int targetSpacing: Math.ceil(2.05 * pitch)
    readonly property int padding: px(3.6)
    readonly property int target: px(12.2)
    readonly property int minTarget: 44
    readonly property int mainTarget: px(15.2)
    readonly property int radius: px(3.8)
    readonly property int edge: Math.max(2, px(0.34))
    readonly property int thickEdge: Math.max(3, px(0.6))

    // Pixels for a length in millimetres.
    function px(mm: real): int {
        return Math.round(mm * pitch);
    }

    // The font size in pixels whose capitals are so many millimetres high.
    function fontSize(capital: real, scale: real): int {
        return Math.ceil(capital * scale * pitch / 0.698);
    }

    // The font of a language, for words in another one than is shown.
    function familyOf(code: string): string {
        return families[code] ?? ownFamily;
    }

    // The largest side in pixels of a QR code on a page of this size: there must be space for words too.
    function qrSide(width: real, height: real): int {
        return width > height ? Math.min(height, width * 0.56) : Math.min(width, height * 0.5);
    }

    // How many modules fit on that side: each 0.8 mm or more, which is two pixels of a phone's picture 60 cm away.
    function maxQrModules(width: real, height: real): int {
        return Math.floor(qrSide(width, height) / Math.ceil(0.8 * pitch));
    }

    // Whether some of the words are **bold** or marked as words of the glossary.
    function rich(words: string): bool {
        return words.includes("**") || words.includes("\u0001");
    }

    // Words as a Text shows them. A right-to-left line that begins with a Latin word or a number needs a mark.
    function markup(words: string): string {
        const lead = mirrored && /[\u0590-\u08ff]/.test(words) ? "\u200f" : "";
        return lead + (rich(words) ? styled(words) : words);
    }

    // Text for Text.StyledText: everything is escaped, then **bold** and marked words become markup.
    function styled(words: string): string {
        const safe = words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
        const bold = safe.replace(/\*\*(?=\S)(.+?)\*\*/g, "<b>$1</b>").replace(/\n/g, "<br>");
        return bold.replace(/\u0001(.+?)\u0002/g, "<u>$1</u>");
    }
}
