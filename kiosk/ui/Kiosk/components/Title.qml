import Kiosk

// The title of a page, or of what is shown on it.

Heading {
    color: Theme.ink
    size: Theme.title
}
