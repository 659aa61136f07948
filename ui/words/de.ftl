### Couvert, Deutsch
## General

common-back = Zurück
common-cancel = Abbrechen
common-close = Schließen
common-done = Fertig
common-save = Sichern
common-yes = Ja
common-no = Nein
common-ok = OK
common-erase = Löschen
common-undo = Rückgängig
common-search = Suche
common-more = Mehr
common-all = Alle
common-none = Keine
common-other = Andere
common-today = Heute
common-total = Summe
common-price = Preis
common-quantity = Anzahl
common-amount = Betrag
common-reason = Grund
common-name = Name
common-print = Drucken
common-again = Noch einmal
common-minutes = { $count } Min.
common-since = seit { $time }
common-seconds-left = { $count } s
common-times = × { $count }
common-covers =
    { $count ->
        [one] { $count } Gast
       *[other] { $count } Gäste
    }
common-lines =
    { $count ->
        [one] { $count } Position
       *[other] { $count } Positionen
    }
common-table = Tisch { $table }
common-seat = Platz { $seat }
common-seats = Plätze { $seats }
common-course = Gang { $course }
common-everyone = Gemeinsam

## Sign-in

sign-title = Wer ist da?
sign-pin = PIN
sign-pin-of = PIN von { $name }
sign-in = Anmelden
sign-out = Abmelden
sign-wrong = Falsche PIN
sign-wait = Neuer Versuch in { $time }
sign-nobody = Noch niemand im Dienst
sign-clock-in = Einstempeln
sign-clock-out = Ausstempeln
sign-clocked-since = im Dienst seit { $time }
sign-training = Übung
training-banner = ÜBUNG — nichts zählt
training-end = Übung beenden
training-ended = Zurück im echten Haus
training-no-paper = In der Übung wird nichts gedruckt
sign-language = Sprache

## The house: looking for it, connection

house-name = Haus
house-searching = Sucht das Haus
house-searching-help = Der Rechner des Hauses muss an sein, im selben Netz
house-found = { $name } gefunden
house-address = Adresse
house-join = Koppeln
house-pair-code = Code am Haus
house-pair-wait = Wartet auf die Leitung
house-connected = Haus verbunden
house-connecting = Verbindet
house-lost = Haus weg
house-no-life = Kein Lebenszeichen seit { $time }
house-waiting = { $count } noch nicht im Haus
house-all-sent = Alles ist im Haus
house-needed = Braucht das Haus
house-older = Das Haus ist älter
house-newer = Dieses Gerät braucht ein Update
house-refused = Das Haus kennt dieses Gerät nicht

## The floor

floor-title = Saal
floor-back = ‹ Saal
floor-for-you = Jetzt für dich
floor-nothing = Nichts wartet auf dich
floor-take-away = Außer Haus
floor-delivery = Lieferung
floor-bar = Bar
floor-seats =
    { $count ->
        [one] { $count } Platz
       *[other] { $count } Plätze
    }
floor-free = frei
floor-seated = gerade gesetzt
floor-seat-party = Platzieren
floor-how-many = Wie viele?
floor-bill = Rechnung
floor-bill-amount = Rechnung · { $amount }
floor-paying = zahlt { $paid } von { $of }
floor-at-pass = am Pass
floor-ready =
    { $count ->
        [one] ✓ { $count } Teller fertig
       *[other] ✓ { $count } Teller fertig
    }
floor-food-ready = Tisch { $table } · Essen fertig
floor-take-it = Ich nehm’s
floor-taken-by = { $name } nimmt es
calls-for-you = { $count } für dich
calls-silent = { $station } antwortet nicht
calls-silent-several = { $station } antworten nicht
calls-tell-them = Sag Bescheid: { $what }
calls-asks = Küche fragt
calls-says = Küche sagt
calls-says-yes = Küche sagt ja
calls-says-no = Küche sagt nein
calls-you-take = Du nimmst es
calls-nobody-takes = Niemand nimmt es
calls-nobody-answers = Niemand antwortet
calls-served = Serviert
calls-not-me = Doch nicht
calls-yes = Ja
calls-no = Nein
calls-read = Gesehen
calls-others = Andere · { $count }
calls-more = noch { $count } ›
calls-first = ‹ Zum Anfang
calls-taken-toast = { $table }: du nimmst es
calls-left-toast = { $table }: jemand anders nimmt es
calls-served-toast = { $table }: serviert
calls-yes-toast = { $table }: ja an die Küche
calls-no-toast = { $table }: nein an die Küche
floor-silent = ! { $station } stumm
floor-tell-them = Bescheid sagen
floor-late = ! spät { $minutes } Min.
floor-late-course = Tisch { $table } · Gang { $course } spät
floor-course-held = Gang { $course } wartet
floor-kitchen-asks = Küche fragt · Tisch { $table }
floor-kitchen-says = Küche · Tisch { $table }
floor-reserved = reserviert { $time } · { $name }
floor-reserve = Reservieren
floor-waiting-list = Warteliste
floor-sum-covers = { $covers } von { $seats } Gästen
floor-sum-open = { $amount } offen
floor-no-table = Kein Tisch { $table }
floor-table-start = Tisch { $digits }…
floor-join = Tische verbinden
floor-split = Tische trennen
floor-move = Tisch wechseln
floor-merge = Rechnungen vereinen
floor-clear = Freigeben

## Ordering

order-send = Bonieren
order-send-count = Bonieren { $count }
order-pay = Zahlen
order-pay-amount = Zahlen { $amount }
order-undo = Rückgängig
order-bill = Rechnung
order-check = Bon
order-repeat = Noch eine Runde
order-fire-course = Gang { $course } abrufen
order-fire = Abrufen
order-hold = Warten
order-held = wartet
order-fired = abgerufen { $time }
order-served = serviert { $time }
order-ready = fertig { $time }
order-new = Neu
order-not-sent = nicht boniert
order-new-and-sent = { $new } neu · { $sent } boniert
order-left = noch { $count }
order-gone = aus
order-gone-toast = { $item } ist aus
order-open-item = Freies Gericht…
order-note = Notiz…
order-note-title = Notiz für die Küche
order-rung = { $quantity } × { $item }
order-without = Ohne
order-extra = Extra
order-light = Wenig
order-side = Separat
order-no-extra = Ohne · Extra
order-choose = { $group } wählen
order-choose-between = { $min } bis { $max }
order-choice-missing = Noch wählen
order-allergy = Allergie: { $what }
order-allergy-ask = Allergie
order-split = Teilen
order-move = Umbuchen
order-discount = Rabatt
order-comp = Aufs Haus
order-void = Storno
order-void-hits = { $quantity } × { $item } stornieren?
order-voided = { $quantity } × { $item } storniert
order-sent-toast =
    { $count ->
        [one] { $count } Position boniert
       *[other] { $count } Positionen boniert
    }
order-removed = { $item } entfernt
order-someone = { $name } bucht dazu
order-delay = { $station } +{ $minutes } Min.
order-empty = Noch nichts gebucht
order-empty-help = Gericht antippen
order-search-hint = Name, Nummer oder `2bur med`
order-search-none = Nichts mit diesem Namen
order-covers = Gäste
order-seat-any = Tisch
order-weight = Gewicht
order-price-ask = Preis
order-learned = üblich
order-rush = Eilt
order-silent = { $station } antwortet nicht: sag Bescheid
order-hits-allergy = enthält { $what } – { $whom }
order-allergies = ALLERGIE { $what }
order-allergy-title = Allergien
order-allergy-other = Etwas anderes…
order-rush-off = Nicht eilig
order-rush-toast = { $quantity } × { $item } geht vor
order-rush-off-toast = { $quantity } × { $item } ist nicht mehr eilig
order-rush-all = Alles eilig
order-rush-all-off = Nichts mehr eilig
order-rush-all-toast = Alles für diesen Tisch geht vor
order-rush-all-off-toast = Nichts für diesen Tisch ist mehr eilig
order-tell-kitchen = An die Küche
order-tell-about = An die Küche: { $quantity } × { $item }
order-tell-field = In eigenen Worten
order-tell = Sagen
order-tell-ask = Fragen: ja oder nein
order-told-toast = Der Küche gesagt: { $what }
order-answer-yes = ja
order-answer-no = nein
order-answer-waits = noch keine Antwort
order-line-done = fertig
order-by-itself = von selbst in { $time }
order-in-time = in { $time }
order-course-is-fired = { $course } abgerufen { $time }
order-course-waits = { $course } wartet
tell-hurry = Die Gäste haben es eilig
tell-wait = Bitte noch warten
tell-well-done = Bitte gut durch
tell-separate = Bitte auf zwei Tellern
tell-five-minutes = In fünf Minuten fertig?
tell-possible-without = Geht es ohne Salz?
order-kitchen-has-it = die Küche hat es
order-house-has-it = das Haus hat es
order-on-its-way = unterwegs

## Void reasons

reason-guest = Umentschieden
reason-mistake = Falsch gebucht
reason-wrong-table = Falscher Tisch
reason-dropped = Heruntergefallen
reason-quality = Zurückgegangen
reason-late = Zu lange gedauert
reason-gone = Aus
reason-birthday = Geburtstag
reason-staff = Personal
reason-regular = Stammgast

## Approval

approve-title = Freigabe der Leitung
approve-ask = { $name } fragen
approve-waiting = Wartet auf { $name }
approve-wants = { $name } fragt: { $what }
approve-yes = Erlauben
approve-no = Nein
approve-refused = { $name } sagt nein
approve-granted = { $name } sagt ja
approve-asks = { $name } fragt
approve-asked-of = Gefragt: { $names }
approve-on-their-till = Es steht jetzt auf ihrer Kasse. Dort genügt ein Tipp.
approve-house-away = Das Haus ist weg: die Frage wartet hier, bis es wieder da ist.
approve-pin-here = PIN der Leitung hier
approve-pin-hint = Übung: die PIN ist 0000
approve-wait = Inzwischen weiter
approve-withdraw = Zurückziehen
approve-later = Später
approve-waits =
    { $count ->
        [one] { $count } wartet auf die Leitung
       *[other] { $count } warten auf die Leitung
    }
approve-waits-short =
    { $count ->
        [one] { $count } wartet
       *[other] { $count } warten
    }
approve-asks-you =
    { $count ->
        [one] { $count } fragt dich
       *[other] { $count } fragen dich
    }
approve-asks-short =
    { $count ->
        [one] { $count } fragt
       *[other] { $count } fragen
    }
approve-misfit = Nicht mehr möglich: { $reason }
approve-put-away = Weglegen
wish-because = { $what } — { $reason }
wish-void = { $quantity } × { $item } stornieren, { $check }
wish-line = { $quantity } × { $item }, { $check }
wish-comp = Aufs Haus: { $what }
wish-comp-part = { $amount } aufs Haus: { $what }
wish-off = { $amount } Rabatt: { $what }
wish-no-service = Kein Bedienungszuschlag, { $check }
wish-service = Bedienungszuschlag { $percent } %, { $check }
wish-price = { $item } für { $amount }, { $check }
wish-transfer = { $check } an { $name } übergeben
wish-reopen = { $check } wieder öffnen
wish-refund = Geld zurückgeben, { $check }
wish-refund-all = Alle { $amount } zurückgeben, { $check }
wish-account = { $amount } von { $check } auf Konto: { $account }
wish-float = Wechselgeld auf { $amount } setzen
wish-pay-in = { $amount } in die Kasse legen
wish-pay-out = { $amount } aus der Kasse nehmen
wish-drop = { $amount } in den Tresor bringen
wish-no-sale = Die Lade ohne Verkauf öffnen
wish-close-day = Den Tag abschließen
wish-paper = Noch einmal drucken
right-void-sent = stornieren, was die Küche hat
right-discount = Rabatt
right-large-discount = Rabatt über der Grenze
right-comp = aufs Haus
right-service = Bedienungszuschlag
right-price = anderer Preis
right-transfer = Bon von jemand anderem
right-reopen = bezahlten Bon wieder öffnen
right-refund = Geld zurückgeben
right-account = später zahlen auf Konto
right-drawer = Geld in die oder aus der Kasse
right-no-sale = Lade ohne Verkauf öffnen
right-close-day = Tag abschließen
right-copy = noch einmal drucken
right-assign = Bereiche
right-set-up = Einstellungen des Hauses ändern

## Paying

pay-title = Tisch { $table } · Kassieren
pay-back = ‹ Tisch
pay-by-seat = Nach Platz
pay-together = Zusammen
pay-equally = ÷ { $count }
pay-equally-n = ÷ n
pay-by-line = Nach Position
pay-by-amount = Betrag
pay-who = { $who } zahlt
pay-payer = Zahler { $number }
pay-due = Zu zahlen
pay-paid = { $amount } bezahlt
pay-open = { $amount } offen
pay-paid-by = Bezahlt · { $tender }
pay-card = Karte
pay-card-amount = Karte { $amount }
pay-cash = Bar
pay-cash-amount = Bar { $amount }
pay-qr = QR-Zahlung
pay-transfer = Überweisung
pay-voucher = Gutschein
pay-voucher-code = Gutscheincode
pay-account = Auf Konto
pay-points = Punkte
pay-half = ½
pay-tip = Trinkgeld
pay-tip-none = Keins
pay-tip-other = Anderes
pay-tip-of = Trinkgeld { $amount }
pay-given = Gegeben
pay-change = Rückgeld
pay-change-amount = Rückgeld { $amount }
pay-settle = Abschließen
pay-settled = Abgeschlossen
pay-settled-by = schon bezahlt bei { $name } um { $time }
pay-new-payer =
    Positionen hierher ziehen
    für einen neuen Zahler
pay-terminal = Bitte am Terminal
pay-terminal-wait = Wartet auf das Terminal
pay-declined = Karte abgelehnt
pay-rounding = Rundung
pay-overpaid = { $amount } zu viel
pay-reopen = Wieder öffnen
pay-refund = Erstatten
pay-discount-per-cent = { $rate } %
pay-discount-amount = Betrag ab
pay-service-charge = Bedienung

## The receipt

receipt-title = Beleg
receipt-paper = Papier
receipt-mail = Mail
receipt-qr = QR
receipt-invoice = Rechnung
receipt-none = Kein Beleg
receipt-number = Nr. { $number }
receipt-company = Firma
receipt-vat-number = USt-IdNr.
receipt-address = Anschrift
receipt-printing = Druckt
receipt-printer-fault = Drucker antwortet nicht
receipt-paper-out = Papier leer
receipt-next = Nächster Tisch

## The drawer

drawer-title = Kasse
drawer-open = Lade öffnen
drawer-float = Wechselgeld
drawer-paid-in = Einlage
drawer-paid-out = Entnahme
drawer-drop = Abschöpfen
drawer-no-sale = Ohne Verkauf
drawer-count = Zählen
drawer-blind = Erst zählen, dann vergleichen
drawer-expected = Soll
drawer-counted = Gezählt
drawer-over = Überschuss
drawer-short = Fehlbetrag
drawer-notes = Scheine
drawer-coins = Münzen

## The day

day-title = Tag
day-close = Tagesabschluss
day-close-ask = Tag abschließen?
day-closed = Abgeschlossen { $time } von { $name }
day-open-checks =
    { $count ->
        [0] Keine offenen Rechnungen
        [one] { $count } offene Rechnung wird übertragen
       *[other] { $count } offene Rechnungen werden übertragen
    }
day-not-counted = Kasse noch nicht gezählt
day-waiting = Geräte halten noch { $count }
day-x = X-Bericht
day-z = Z-Bericht
day-z-number = Z-Bericht Nr. { $number }
day-business-day = Geschäftstag { $from } – { $to }
day-perpetual = Gesamtsumme { $amount }

## The Z report

z-gross = Umsatz brutto
z-net = netto
z-covers = Gäste
z-per-cover = pro Gast
z-tips = Trinkgeld
z-drawer = Kasse
z-by-hour = Umsatz nach Stunde
z-last-week = Linie = Vorwoche
z-vat = USt.
z-tenders = Zahlarten
z-groups = Warengruppen
z-people = Personal
z-corrections = Korrekturen
z-voids = Stornos nach Abruf
z-comps = Aufs Haus
z-discounts = Rabatte
z-refunds = Erstattungen
z-cooked-unpaid = Gekocht, nie bezahlt
z-paid-uncooked = Bezahlt, nie gekocht
z-carried-over = Übertrag
z-kitchen = Küche
z-average = im Schnitt { $time }
z-slowest = am längsten { $time }
z-items = Artikel
z-signed = vom Haus signiert

## Settings and the owner

set-title = Einstellungen
set-light = Hell
set-dark = Dunkel
set-size = Größe
set-language = Sprache
set-sound = Ton
set-device = Gerät
set-devices = Geräte
set-version = Version { $version }
set-menu = Karte
set-staff = Personal
set-reports = Berichte
set-stock = Lager
set-guests = Gäste
set-last-seen = zuletzt gesehen { $time }

## The kitchen

kitchen-tickets =
    { $count ->
        [one] { $count } Bon
       *[other] { $count } Bons
    }
kitchen-average = im Schnitt { $time }
kitchen-recall = Zurückholen
kitchen-recall-title = Fertig in den letzten zwei Stunden · antippen holt zurück
kitchen-all-day = Gesamt
kitchen-by-dish = Gerichte
kitchen-by-ingredient = Zutaten
kitchen-all-day-of = { $name }: { $count } zu machen
kitchen-verb-done = Fertig
kitchen-verb-not-done = Doch nicht fertig
kitchen-verb-rush = Vorziehen
kitchen-verb-no-rush = Nicht mehr vorziehen
kitchen-verb-card = Der ganze Bon ›
kitchen-verb-lines = Ein Gericht davon
kitchen-rushed = { $table } geht vor
kitchen-not-rushed = { $table } ist wieder in der Reihe
kitchen-push-all = Alles Offene macht
kitchen-push-line = Nur dieses macht
kitchen-push-away = niemand da
kitchen-pushed-to = { $what } ist jetzt bei { $station }
kitchen-remake-head = { $count } × { $item } noch einmal, vor allem anderen · das Gemachte ist Abfall
kitchen-remake-burnt = verbrannt
kitchen-remake-wrong = falsch
kitchen-remake-cold = kalt
kitchen-remake-dropped = runtergefallen
kitchen-remake-guest = vom Gast zurück
kitchen-remade = { $count } × { $item } noch einmal: { $reason }
kitchen-gone-head = Aus, an allen Kassen sofort
kitchen-gone-of = Aus: { $item }
kitchen-gone-back = { $item } gibt es wieder
kitchen-count-of = Zählen…
kitchen-say-head = An { $name } · wird sofort gelesen, nicht zurückzunehmen
kitchen-say-to = an { $name }
kitchen-say-minutes = Noch 5 Minuten
kitchen-say-gone = Aus: etwas anderes?
kitchen-say-allergy = Allergie: bitte kommen
kitchen-say-done = Welche Garstufe?
kitchen-say-waits = ja oder nein
kitchen-say-ask = Mit Ja oder Nein
kitchen-say-write = Schreiben…
kitchen-say-send = Senden
kitchen-say-empty = noch nichts geschrieben
kitchen-said = { $name } liest es jetzt
kitchen-answered = Beantwortet
kitchen-answered-yes = { $table }: ja
kitchen-answered-no = { $table }: nein
kitchen-stock = Aus
kitchen-stock-title = Aus · einmal tippen nimmt ein Gericht weg, noch einmal bringt es zurück
kitchen-stock-hint = Gericht oder Zutat
kitchen-stock-now = jetzt aus
kitchen-stock-none = Alles ist da
kitchen-stock-back = { $item } gibt es wieder
kitchen-stock-left = { $item }: noch { $count }
kitchen-stock-uncounted = { $item } wird nicht mehr gezählt
kitchen-stock-lacks = aus · { $what } fehlt
kitchen-stock-dishes =
    { $count ->
        [one] 1 Gericht
       *[other] { $count } Gerichte
    }
kitchen-count = Zählen
kitchen-count-title = { $item }: wie viele sind noch da?
kitchen-count-not = nicht gezählt
kitchen-count-none = Nicht zählen
kitchen-all-day-head = GESAMT
kitchen-gone = Aus
kitchen-bump = Fertig
kitchen-bumped = { $table } fertig
kitchen-line-done = { $item } fertig
kitchen-line-open = { $item } doch nicht fertig
kitchen-undone = Rückgängig gemacht
kitchen-undo = Rückgängig
kitchen-late = spät
kitchen-rush = EILT
kitchen-add-on = NACHTRAG { $time }
kitchen-allergy = ALLERGIE { $what }
kitchen-allergy-seat = ALLERGIE Platz { $seat }: { $what }
kitchen-allergy-tap = antippen
kitchen-void = STORNO
kitchen-void-seen = Gesehen
kitchen-no = OHNE { $what }
kitchen-extra = EXTRA { $what }
kitchen-light = WENIG { $what }
kitchen-side = { $what } separat
kitchen-also-at = auch bei: { $stations }
kitchen-station-part = { $station } { $done } von { $of }
kitchen-station-done = { $station } fertig
kitchen-start-in = { $station } in { $time } beginnen
kitchen-moved = umgesetzt { $from } → { $to }
kitchen-course = GANG { $course }
kitchen-seat = PLATZ { $seat }
kitchen-remake = Neu machen
kitchen-note-waiter = Service Bescheid geben
kitchen-push-station = Anderer Posten
kitchen-hold = Warten
kitchen-expo = Pass
kitchen-station = Posten
kitchen-ready = FERTIG
kitchen-empty = Nichts zu kochen
kitchen-empty-help = Neue Bons erscheinen hier
kitchen-page = { $page } von { $of }
kitchen-more =
    { $count ->
        [one] noch { $count } Bon
       *[other] noch { $count } Bons
    }
kitchen-take-away = Außer Haus
kitchen-delivery = Lieferung
kitchen-printed = auf Papier
kitchen-all-stations = Alle Posten
kitchen-station-choose = Welcher Posten?
kitchen-demo = DEMO
kitchen-soon = bald fällig
kitchen-new = NEU
kitchen-continues = geht weiter ›
kitchen-continued = { $table } Fortsetzung
kitchen-next = noch { $count } ›
kitchen-first = ‹ Älteste
kitchen-lost = Seit { $time } kein Lebenszeichen vom Haus — Bons können fehlen
kitchen-trouble = Dieser Bildschirm kann nicht speichern, was fertig ist
kitchen-back = { $table } ist zurück
kitchen-recall-gone = { $table } lässt sich nicht mehr zurückholen
kitchen-recall-of = { $table } zurückholen
kitchen-recall-at = fertig { $time }
kitchen-space = Leer
kitchen-search-clear = Leeren
kitchen-found-none = Nichts gefunden
kitchen-recall-hint = Tisch, Kellner oder Gericht
kitchen-recall-pass = am Pass
kitchen-recall-claimed = { $name } bringt es
kitchen-recall-served = serviert { $time }
kitchen-recall-remake = noch einmal: { $reason }
kitchen-recall-none = In den letzten zwei Stunden wurde nichts fertig
kitchen-settings = Einstellungen
kitchen-set-stations = Posten
kitchen-set-shows = Karten
kitchen-set-tickets = Bons
kitchen-set-tables = Ganze Tische (Pass)
kitchen-set-ground = Helligkeit
kitchen-sound-off = Aus
kitchen-sound-quiet = Leise
kitchen-sound-loud = Laut
kitchen-sound-try = Probieren
kitchen-sound-none = Kein Programm auf diesem Gerät spielt Töne ab. Die Leiste zeigt, was zu hören wäre.
kitchen-shown = Sichtbar
kitchen-hidden = Verborgen
kitchen-set-window = Fenster
kitchen-window-full = Vollbild
kitchen-window = Im Fenster
kitchen-kiosk-leave = Vollbild verlassen
kitchen-set-keys = Bumpbar
kitchen-keys-open = Tasten …
kitchen-keys-title = Was jede Taste tut
kitchen-keys-help = Wählen, was eine Taste tun soll, dann die Taste drücken.
kitchen-keys-press = Taste für „{ $what }“ drücken
kitchen-keys-learned = { $key }: { $what }
kitchen-keys-taken = { $key }: { $what } – war „{ $before }“, das braucht nun vielleicht eine andere Taste
kitchen-keys-enter = diese Bumpbar schickt Enter hinterher, das ist verstanden
kitchen-keys-none = keine Taste
kitchen-keys-usual = Übliche Tasten
kitchen-keys-usual-again = Die üblichen Tasten gelten wieder.
kitchen-do-tile = Karte { $digit }
kitchen-do-tile-more = Karten ab der zehnten
kitchen-do-first = Erste Karte fertig
kitchen-do-recall-last = Letzte zurückholen
kitchen-do-recall = Rückholliste
kitchen-do-up = Nach oben
kitchen-do-down = Nach unten
kitchen-do-left = Nach links
kitchen-do-right = Nach rechts
kitchen-do-line = Zeile fertig
kitchen-do-undo = Rückgängig
kitchen-do-see = Gesehen: Allergie, Storno
kitchen-do-rush = Eilt
kitchen-do-hold = Alles zu einer Karte
kitchen-do-note = Dem Service sagen
kitchen-do-yes = Ja
kitchen-do-no = Nein
kitchen-do-all-day = Gesamt
kitchen-do-stock = Aus
kitchen-do-expo = Posten oder Pass
kitchen-do-page = Nächste Seite
kitchen-do-page-back = Älteste Karten
kitchen-do-settings = Einstellungen
kitchen-do-back = Zurück zu den Karten
kitchen-do-full-screen = Vollbild
kitchen-tune-new = neuer Bon
kitchen-tune-soon = bald fällig
kitchen-tune-note = Nachricht
kitchen-tune-late = zu spät
kitchen-tune-alarm = macht niemand
kitchen-note-from = { $who }: „{ $text }“
kitchen-note-waits = noch keine Antwort
kitchen-answer-yes = JA
kitchen-answer-no = NEIN
kitchen-line-starts = in { $time } beginnen
kitchen-line-starts-short = in { $time }
kitchen-line-start = JETZT
kitchen-then = danach: { $dishes }
kitchen-pushed = von { $station }
kitchen-all-void = Alles storniert · antippen und weg
kitchen-part-of = { $done } von { $of }
kitchen-ready-for = FERTIG { $time }
kitchen-unclaimed = noch holt es niemand
kitchen-claimed = { $name } holt es
kitchen-handed-out = { $table } ausgegeben
kitchen-expo-empty = Nichts unterwegs
kitchen-expo-empty-help = Tische erscheinen hier, sobald etwas boniert ist
kitchen-coming-head = DANACH
kitchen-alarm-unseen = { $station } · { $table } · { $dish }: seit { $time } auf keinem Bildschirm
kitchen-alarm-unseen-many = { $station } · { $count } Bons auf keinem Bildschirm, der älteste { $table } seit { $time }
kitchen-alarm-away = { $station } hat weder Bildschirm noch Drucker · { $table } · { $dish } wartet { $time }
kitchen-alarm-away-many = { $station } hat weder Bildschirm noch Drucker · { $count } Bons, der älteste { $table } wartet { $time }
kitchen-all-day-more =
    { $count ->
        [one] + { $count } weiteres Gericht
       *[other] + { $count } weitere Gerichte
    }

## At the till

house-demo = Demo
house-lost-for = Haus weg { $time }
house-refuses = Das Haus nimmt diese Kasse nicht an
house-said-no = Das Haus sagt nein: { $reason }
sign-demo = Demo-Haus: die PINs darf jeder wissen
role-cook = Küche
role-waiter = Service
role-manager = Leitung
role-owner = Inhaber
floor-loose = Theke
floor-new-bar = Neuer Bar-Bon
floor-new-away = Neu zum Mitnehmen
floor-pays = zahlt
floor-is-ready = Essen fertig
floor-station-late = { $station } spät
floor-carry = { $check }: anderen Tisch antippen
order-at-once = Sofort
order-course = Gang
order-course-own = laut Karte
order-course-own-long = Jedes Gericht in seinem Gang
order-course-new = Neue Positionen gehen in
order-course-line = Diese Position geht in
order-course-fired = Gang { $course } abgerufen
order-new-lines = Neue Positionen für
order-line-sent = boniert
order-menu = Karte
order-again = Noch einmal
order-another-number = oder eine andere Zahl
order-asked-at = verlangt { $time }
order-bill-asked = Die Rechnung ist verlangt
order-carry = Anderer Tisch
order-free-table = Tisch freigeben
order-keep = Stehen lassen
order-page-empty = Nichts auf dieser Seite
order-search-help = Einen Teil des Namens tippen
order-said-side = { $what } extra serviert
order-void-detail = Die Küche hat es. { $amount } gehen vom Bon ab. Warum?
reason-kitchen = Fehler der Küche
pay-title-check = { $check } · Zahlen
pay-back-check = ‹ Bon
pay-among = Durch wie viele?
pay-with-tip = mit Trinkgeld { $amount }
receipt-of = { $check } · Beleg
receipt-pdf = PDF
receipt-new-check = Neuer Bon
receipt-coming = Das Haus schreibt den Beleg …
receipt-later = Der Beleg kommt, wenn das Haus wieder da ist
drawer-cash = Bar, mit Trinkgeld
drawer-count-again = Noch einmal zählen
day-since = { $date } · seit { $time }
day-not-open = Kein Tag ist offen
day-still-open = noch offen
day-overpaid = Doppelt bezahlt, bar zurückzugeben
z-coming = Das Haus zählt zusammen …
z-tips-of = Trinkgeld { $amount }

## Why something cannot be done (Rejection)

reject-not-signed-in = Bitte zuerst anmelden.
reject-manager-needed = Das darf nur die Leitung.
reject-name-missing = Ein Name fehlt.
reject-time-zone-unknown = Die Zeitzone { $name } ist unbekannt.
reject-setting-impossible = Die Einstellung { $name } geht so nicht.
reject-price-out-of-range = { $item }: Dieser Preis geht nicht.
reject-group-missing = { $item }: Die Seite der Karte fehlt.
reject-station-missing = { $item }: Kein Posten macht das.
reject-rate-missing = { $item }: Der Steuersatz fehlt.
reject-choices-missing = { $item }: Zu wenig Auswahl.
reject-choices-endless = { $item }: Die Auswahlen öffnen einander endlos.
reject-table-twice = Tisch { $label } steht zweimal auf dem Plan.
reject-table-unknown = Dieser Tisch steht nicht auf dem Plan.
reject-table-taken = Tisch { $label } ist besetzt ({ $by }).
reject-check-unknown = Dieser Bon ist nicht offen.
reject-check-twice = Dieser Bon ist schon offen.
reject-check-empty = Auf diesem Bon steht nichts.
reject-already-paid = { $label } ist schon bezahlt, bei { $by } um { $at }.
reject-not-empty = Auf { $label } steht noch etwas.
reject-covers-out-of-range = Ein Tisch hat 1 bis { $most } Gedecke.
reject-item-unknown = Das steht nicht auf der Karte.
reject-sold-out = { $item } ist aus.
reject-modifier-unknown = Diese Wahl steht nicht auf der Karte.
reject-too-many-choices = { $group }: höchstens { $most }.
reject-choice-needed = { $item }: zuerst { $group } wählen.
reject-quantity-out-of-range = Eine Position hat 1 bis { $most } Stück.
reject-too-many-lines = Ein Bon hat höchstens { $most } Positionen.
reject-seat-unknown = Diesen Platz gibt es nicht.
reject-course-out-of-range = Gänge gehen bis { $last }.
reject-note-too-long = Eine Notiz hat höchstens { $most } Zeichen.
reject-note-unreadable = Die Notiz hat Zeichen, die sich nicht drucken lassen.
reject-line-unknown = Diese Position steht nicht auf dem Bon.
reject-line-twice = Diese Position steht schon auf dem Bon.
reject-already-sent = { $item } ist schon boniert.
reject-already-voided = { $item } ist schon storniert.
reject-reason-needed = { $item } ist in der Küche: Bitte einen Grund nennen.
reject-paid-beyond = { $paid } von diesem Bon sind schon bezahlt.
reject-nothing-to-send = Nichts Neues zu bonieren.
reject-nothing-held = In Gang { $course } wartet nichts.
reject-ticket-unknown = Dieser Küchenbon ist weg.
reject-payment-twice = Diese Zahlung ist schon angenommen.
reject-more-than-due = Offen sind nur { $due }.
reject-amount-out-of-range = Der Betrag muss über 0 und höchstens { $most } sein.
reject-given-too-little = Es braucht { $needed }.
reject-drawer-too-empty = In der Kasse liegen nur { $holds }.
reject-drawer-reason-needed = Bitte sagen, wofür das Geld ist.
reject-day-not-open = Kein Tag ist offen.
reject-approval-needed = Das braucht die Leitung: { $right }.
reject-request-unknown = Diese Anfrage wartet nicht mehr.
reject-too-many-requests = Es warten schon { $most } Anfragen.
reject-house-needed = Das geht nur, solange das Haus antwortet.
reject-price-needed = { $item }: Preis angeben.
reject-not-weighed = { $item } wird nicht nach Gewicht verkauft.
reject-weight-needed = { $item }: bitte wiegen.
reject-weight-out-of-range = Ein Stück wiegt 1 bis { $most } g.
reject-part-out-of-range = { $item }: höchstens { $most } Stück lassen sich abtrennen.
reject-not-voided = { $item } war nicht storniert.
reject-allowance-unknown = Dieser Rabatt steht nicht auf dem Bon.
reject-allowance-twice = Dieser Rabatt steht schon auf dem Bon.
reject-too-many-allowances = Ein Bon hat höchstens { $most } Rabatte.
reject-why-needed = Bitte einen Grund angeben.
reject-percent-out-of-range = Ein Rabatt liegt über 0 und bis 100 %.
reject-nothing-to-discount = Es ist nichts mehr übrig, was man abziehen könnte.
reject-coupon-unknown = Der Coupon { $number } ist nicht bekannt.
reject-coupon-twice = Der Coupon { $number } steht schon auf dem Bon.
reject-same-check = Ein Bon lässt sich nicht mit sich selbst vereinen.
reject-no-table = Dieser Bon hat keinen Tisch.
reject-person-unknown = Diese Person steht nicht auf der Liste.
reject-too-many-payers = Ein Bon hat höchstens { $most } Zahlende.
reject-shares-impossible = So geht die Aufteilung nicht.
reject-voucher-unknown = Der Gutschein { $number } ist nicht bekannt.
reject-voucher-twice = Der Gutschein { $number } wurde schon verkauft.
reject-voucher-too-small = Auf dem Gutschein sind nur { $holds }.
reject-voucher-unreadable = Ein Gutscheincode hat 6 bis 24 Buchstaben und Ziffern.
reject-tender-impossible = So lässt sich das nicht bezahlen.
reject-account-unknown = Dieses Konto ist nicht bekannt.
reject-account-full = { $account }: nur noch { $left } sind frei.
reject-too-late-to-reopen = { $label } wurde nicht heute abgerechnet: stattdessen Geld zurückgeben.
reject-refunded-already = Für { $label } wurde schon Geld zurückgegeben: es bleibt abgerechnet.
reject-nothing-to-refund = Davon ist nichts mehr zurückzugeben.
reject-refund-too-large = { $item }: nur noch { $most } zurückzugeben.
reject-changed-meanwhile = Jemand anderes hat inzwischen Änderungen veröffentlicht: sieh sie zuerst an.
reject-only-left = Nur noch { $left } von { $item }.
reject-slot-empty = { $item }: zuerst { $slot } wählen.
reject-slot-impossible = { $item }: für einen Gang gibt es nichts zur Wahl.
reject-number-twice = { $item }: { $number } steht zweimal auf der Karte.
reject-name-too-long = { $name }: ein Name hat höchstens { $most } Zeichen.
reject-name-unreadable = { $name }: dieser Name hat Zeichen, die sich nicht drucken lassen.
reject-menu-too-large = Eine Karte hat höchstens { $most } Artikel.
reject-part-of-combo = { $item } gehört zu { $combo }: bitte das Ganze ändern.
reject-off-the-room = Tisch { $label } steht außerhalb des Raums.
reject-section-unknown = Diesen Bereich gibt es im Tischplan nicht.
reject-table-in-use = An Tisch { $label } sitzt jemand.
reject-booking-unknown = Diese Reservierung ist nicht offen.
reject-too-many-bookings = Höchstens { $most } Reservierungen gleichzeitig.
reject-booking-time = Eine Buchung gilt für heute oder die nächsten zwei Jahre.
reject-address-missing = Es fehlt eine Adresse.
reject-already-invoiced = Zu diesem Beleg gibt es schon Rechnung { $number }.
reject-paper-unknown = Dieses Papier gibt es nicht.
reject-ingredient-unknown = { $item } enthält etwas, das nicht auf der Zutatenliste steht.
reject-ingredient-gone = Diese Zutat steht nicht mehr auf der Liste.
reject-station-unknown = Diese Station gibt es nicht.
reject-too-many-notes = Dieser Bon hat schon { $most } Notizen.
reject-note-answered = Diese Notiz ist schon beantwortet.
reject-too-many-allergies = Eine Rechnung hat höchstens { $most } Allergien.
reject-not-kept = Das Haus konnte das nicht sichern. Bitte noch einmal.

## Why a question has no answer (Refusal)

refuse-wrong-pin = Diese PIN stimmt nicht
refuse-wait = Zu viele falsche PINs: { $time } warten
refuse-not-found = Davon weiß das Haus nichts
refuse-version = Haus und Kasse haben verschiedene Versionen
refuse-unreadable = Das Haus hat das nicht verstanden
refuse-busy = Das Haus kann gerade nicht antworten
refuse-no-weight = Die Waage antwortet nicht oder steht nicht still.
refuse-not-allowed = Das darfst du nicht.
refuse-weak-pin = Vier bis acht Ziffern, nicht alle gleich und nicht der Reihe nach.
pay-goes-back = zurück { $amount }
pay-paid-word = Bezahlt
pay-open-word = Offen
house-lost-short = Weg { $time }
kitchen-seats = PLÄTZE { $seats }
z-taken = Eingenommen
z-part-paid = { $amount } auf teilbezahlte Bons
date-long = { $weekday }, { $day }. { $month } { $year }
date-weekday =
    { $weekday ->
        [1] Montag
        [2] Dienstag
        [3] Mittwoch
        [4] Donnerstag
        [5] Freitag
        [6] Samstag
       *[7] Sonntag
    }
date-month =
    { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    }
stock-out = Ausverkauft
stock-back = Wieder auf die Karte
stock-back-toast = { $item } ist wieder da
stock-ask = Ist es aus, kann keine Kasse es bestellen.
stock-is-out = Es ist aus: keine Kasse kann es bestellen.
order-said-no = ohne { $what }
order-said-extra = extra { $what }
drawer-exact = Stimmt genau
order-favourites = Favoriten
pay-subtotal = Zwischensumme
pay-service-of = Bedienung { $rate } %
pay-let-off = Nachlässe
pay-rounding-of = Rundung { $amount }
pay-with-tip-for = mit Trinkgeld { $amount } für { $name }
pay-tip-for = Trinkgeld für
pay-waits = Das Haus wird gefragt …
pay-no-bank = Kein Bankkonto
pay-only-euro = Nur in Euro
pay-no-accounts = Keine Konten
pay-tap-payer = Antippen, wer es zahlt
pay-shares = Teilen…
pay-whose = Wem gehört es?
pay-alike = Alle gleich
pay-transferred = { $amount } bezahlt
pay-voucher-look = Nachsehen
pay-voucher-holds = Noch { $amount } wert
pay-voucher-take = { $amount } einlösen
pay-account-left = noch { $amount } frei
pay-coupon = Coupon
pay-coupon-code = Coupon-Code
receipt-reopen-why = Wieder öffnen. Warum?
receipt-refund-title = Geld zurückgeben
receipt-refund-all = Alles
receipt-refund-lines = Nach Position
receipt-refund-give = { $amount } zurückgeben
receipt-refund-as-paid = Wie bezahlt
receipt-refund-done = { $amount } zurückgegeben · Nr. { $number }
receipt-refunded = { $amount } zurück
receipt-refund-of = { $count } von { $of }
receipt-wrong-payment = Falsch bezahlt
receipt-forgot = Etwas vergessen
receipt-tender-mixed = Mit { $tender }
checks-title = Belege
checks-search = Tisch, Nummer oder Betrag
checks-none = Heute noch nichts abgerechnet
checks-none-found = Heute kein solcher Beleg
checks-back = ‹ Belege
checks-receipt = Nr. { $number }
drawer-pay-in = Einlegen
drawer-pay-in-help = Wechselgeld von der Bank
drawer-pay-out = Auszahlen
drawer-pay-out-help = Lieferant, ein Einkauf
drawer-drop-help = Geld, das aus der Lade geht
drawer-to-safe = In den Tresor
drawer-no-sale-help = Öffnen ohne Verkauf
drawer-voucher = Gutschein verkaufen
drawer-voucher-help = Umsatz erst beim Einlösen
drawer-account = Hauskonto bezahlt
drawer-account-help = Jemand begleicht sein Konto
drawer-nobody-owes = Niemand schuldet etwas
drawer-owes = schuldet { $amount }
drawer-do-in = { $amount } einlegen
drawer-do-out = { $amount } auszahlen
drawer-do-drop = { $amount } entnehmen
drawer-do-no-sale = Lade öffnen
drawer-done = { $what } · { $amount }
drawer-opened = Die Lade ist offen
drawer-why-change = Wechselgeld
drawer-why-float = Wechselgeldbestand
drawer-why-found = Gefunden
drawer-why-supplier = Lieferant
drawer-why-shopping = Einkauf
drawer-why-staff = Vorschuss
drawer-why-tips = Trinkgeld ausgezahlt
drawer-why-swap = Geld gewechselt
drawer-why-check = Nachgesehen
voucher-sell = Verkaufen für { $amount }
voucher-for = Gutschein { $amount }
voucher-sold = Notieren oder zeigen: der Gutschein gilt jetzt
voucher-settle = { $name } zahlt { $amount }
voucher-settled = { $name } hat { $amount } bezahlt
z-allowances = Nachlässe
z-promotion = Aktion
z-service = Darin Bedienungszuschlag
z-also = Außerdem
z-refunded = Zurückgegeben
z-rounding = Bargeldrundung
z-vouchers-sold = Gutscheine verkauft
z-accounts-paid = Hauskonten bezahlt
z-tips-by = Trinkgeld je Person
z-no-sales = Ohne Verkauf geöffnet
z-times = { $count } ×
order-service-row = Bedienung { $percent }
order-lift = Rabatt zurücknehmen
order-by-rule = nach eigener Regel
order-all-pieces = Alle { $count }
order-of-pieces = { $count } von { $all }
order-send-hold = Bonieren und alles zurückhalten
order-here = Hier essen
order-now-here = Hier essen: Preise bleiben, die Steuer ändert sich
order-now-away = Zum Mitnehmen: Preise bleiben, die Steuer ändert sich
order-now-delivered = Wird geliefert: Preise bleiben, die MwSt. folgt
order-comped = { $amount } aufs Haus
order-discounted = { $amount } Rabatt gegeben
order-lifted = Der Rabatt ist wieder weg
order-coupon = Coupon
order-coupon-code = Code auf dem Coupon
order-coupon-on = Coupon { $code } vorgelegt
order-coupon-off = Coupon { $code } zurückgenommen
order-service = Bedienungszuschlag
order-no-service = Ohne Bedienungszuschlag
order-service-on = Der Bedienungszuschlag kommt dazu
order-service-off = Der Bedienungszuschlag ist weg
order-moved = { $what } → { $table }
order-merged = { $what } steht jetzt auf { $table }
order-joined = Tisch { $table } steht jetzt dabei
order-handed-on = { $name } übernimmt
order-line-fired = { $quantity } × { $item } abgerufen
order-discount-all = Rabatt auf alles
order-hand-on = Übergeben
order-hand-on-where = { $table }: wer übernimmt?
order-join = Tisch dazustellen
order-join-where = { $table }: welchen Tisch dazustellen?
order-merge = Zusammenlegen
order-merge-where = { $table }: mit welchem Bon zusammenlegen?
order-move-where = { $quantity } × { $item }: wohin?
order-open-checks = Offene Bons
order-free-tables = Freie Tische
order-other-reason = Anderer Grund…
order-amount-off = Betrag…
order-on-the-house = Aufs Haus
order-by-weight = { $weight } kg × { $price }
reason-courtesy = Kulanz
order-quick-unknown = { $word } wird nicht verstanden
order-quick-several = { $word }: { $names }?
order-quick-no-dish = { $word }: erst kommt ein Gericht
order-quick-number = { $word } geht nicht
order-scan-unknown = Der Code { $code } steht nicht auf der Karte
order-scan-where = Erst einen Bon öffnen, dann scannen
order-a-kilo = { $price } / kg
pay-account-short = Konto

# The floor plan's editor.
plan-title = Tischplan
plan-back = ‹ Leitung
plan-undo = Rückgängig
plan-redo = Wiederholen
plan-several = Mehrere
plan-sections = Bereiche
plan-sections-help = Bereich wählen, dann seine Tische antippen.
plan-section = { $name } · { $count }
plan-new-section = Bereich { $number }
plan-section-name = Name des Bereichs
plan-add-section = + Bereich
plan-add-room = + Raum
plan-new-room = Neuer Raum
plan-room = Raum
plan-room-name = Name des Raums
plan-no-room = Es gibt noch keinen Raum. Oben lässt sich einer anlegen.
plan-holds = { $tables } Tische, { $seats } Plätze
plan-help = Tische von unten hinstellen, an ihren Platz ziehen und zum Ändern antippen. Über den Boden ziehen wählt mehrere.
plan-remove-room = Raum entfernen
plan-label = Nummer oder Name
plan-selected = { $count } Tische
plan-row = In eine Reihe
plan-seats = Plätze
plan-seats-count = { $count } Plätze
plan-fewer = − Platz
plan-more = + Platz
plan-left = − 15°
plan-right = + 15°
plan-turn = Tisch drehen
plan-size = Größe des Tischs
plan-square = Eckig
plan-round = Rund
plan-duplicate = Kopieren
plan-remove = Entfernen
plan-add-two = + Tisch für 2
plan-add-four = + Tisch für 4
plan-add-round = + Rund, 4
plan-add-large = + Rund, 8
plan-add-long = + Lang, 8
plan-add-stool = + Barhocker
plan-all-published = Veröffentlicht
plan-published = Alle Kassen haben den neuen Plan
plan-take-theirs = Deren nehmen
plan-keep-mine = Meinen behalten
plan-publish =
    { $count ->
        [one] 1 Änderung veröffentlichen
       *[other] { $count } Änderungen veröffentlichen
    }
plan-flaws =
    { $count ->
        [one] 1 Sache stimmt nicht
       *[other] { $count } Dinge stimmen nicht
    }
order-contains = Enthält
order-may-contain = Kann enthalten
order-no-allergens = keine Allergene vermerkt
order-prep-time = Küchenzeit
order-kitchen-name = In der Küche
order-other-names = Auch genannt
order-about = Info
order-scale = Waage ablesen
order-scale-named = Waage: { $name }
stock-left = Noch { $count }. Danach kann keine Kasse es mehr bestellen.
stock-count-from = Herunterzählen ab
stock-count-no-more = Nicht mehr zählen
stock-counted-toast = { $item }: noch { $count }
stock-uncounted-toast = { $item } wird nicht mehr gezählt
allergen-gluten = Gluten
allergen-crustaceans = Krebstiere
allergen-eggs = Eier
allergen-fish = Fisch
allergen-peanuts = Erdnüsse
allergen-soybeans = Soja
allergen-milk = Milch
allergen-nuts = Schalenfrüchte
allergen-celery = Sellerie
allergen-mustard = Senf
allergen-sesame = Sesam
allergen-sulphites = Sulfite
allergen-lupin = Lupinen
allergen-molluscs = Weichtiere
receipt-again = Nochmals drucken
receipt-sms = SMS
receipt-mail-to = E-Mail-Adresse
receipt-phone = Telefonnummer
receipt-send = Senden
receipt-street = Straße und Hausnummer
receipt-town = PLZ und Ort
receipt-make-invoice = Rechnung erstellen
receipt-asking = Das Haus wird gefragt …
receipt-copy-queued = Kopie wartet auf den Drucker
receipt-mail-queued = E-Mail an { $to } ist unterwegs
receipt-sms-queued = SMS an { $to } ist unterwegs
receipt-invoice-queued = Rechnung { $number } wartet auf den Drucker
receipt-qr-help = Der Gast scannt dies und holt den Beleg ab
receipt-not-sent = { $what }: { $reason }
guest-welcome = Willkommen
guest-total = Summe
guest-to-pay = Zu zahlen
guest-of-total = von insgesamt { $amount }
guest-tip = Trinkgeld
guest-paid = Bezahlt
guest-change = Ihr Rückgeld
guest-thanks = Vielen Dank!
guest-discount = Rabatt
guest-service = Bedienungszuschlag
guest-more = { $count } weitere darüber
guest-scan-to-pay = Mit Ihrer Bank-App scannen
guest-scan-receipt = Scannen für Ihren Beleg
guest-a-kilo = { $weight } kg × { $price }
guest-display = Kundenanzeige
guest-window = Couvert · Kundenanzeige

## Wer erwartet wird

book-title = Buchungen
book-reservations = Reservierungen
book-waiting = Warteliste
book-away = Abholen und Liefern
book-new-reservation = Neue Reservierung
book-new-waiting = Neue Gruppe
book-new-collect = Abholung
book-new-deliver = Lieferung
book-change = Ändern
book-name = Name
book-phone = Telefon
book-note = Allergien, Kinderwagen, Geburtstag
book-address = Straße und Ort
book-covers = Personen
book-time = Uhrzeit
book-table = Tisch
book-any-table = Egal
book-ready-in = Fertig in
book-take = Eintragen
book-about = Etwa { $minutes } Min.
book-now = Sofort
book-told = gesagt { $minutes } Min.
book-also = { $table }: auch { $name }, { $time }
book-nameless = Ohne Namen
book-expected = erwartet
book-arrived = ist da
book-seated = sitzt
book-no-show = nicht gekommen
book-cancelled = abgesagt
book-late = { $minutes } Min. zu spät
book-waits-long = wartet zu lange
book-on-check = in Arbeit
book-paid = bezahlt
book-do-arrived = Ist da
book-do-seat = Platzieren
book-do-no-show = Nicht da
book-do-cancel = Absage
book-do-gone = Gegangen
book-do-back = Doch erwartet
book-do-order = Bestellung öffnen
book-do-check = Bon zeigen
book-nobody = Niemand wird erwartet
book-nobody-waits = Niemand wartet
book-nothing-out = Nichts abzuholen oder zu liefern
book-nobody-found = Niemand mit diesem Namen
book-did = { $name }: { $what }
book-pick-table = { $name }: Tisch antippen
book-previous-day = Tag davor
book-next-day = Tag danach
book-fewer = Weniger
book-more = Mehr
floor-expects = { $time } · { $name } · { $covers }
floor-is-reserved = reserviert
floor-my-tables = Meine Tische
floor-sections = Wer bedient was
floor-section-nobody = Niemand
floor-is-here = ist da
floor-due = fällig { $time }
floor-new-delivery = Neue Lieferung

## Menu editor

carte-title = Speisekarte
carte-tab-items = Artikel
carte-tab-choices = Optionen
carte-tab-ingredients = Zutaten
carte-tab-schedules = Zeitpreise
carte-tab-promotions = Aktionen
carte-tab-stock = Ausverkauft
carte-tab-versions = Fassungen
carte-redo = Wiederholen
carte-import = Einlesen
carte-export = Ausgeben
carte-try = Ausprobieren
carte-published = Veröffentlicht
carte-done = Die Karte ist auf jeder Kasse
carte-taken-back = Die vorige Karte ist wieder auf jeder Kasse; Ihre Änderungen stehen noch hier
carte-behind = Jemand anders hat inzwischen veröffentlicht.
carte-behind-short = erst: deren oder meine
carte-theirs = Deren ansehen
carte-take-theirs = Deren nehmen
carte-keep-mine = Meine darüberlegen
carte-theirs-title = Was sie geändert haben
carte-rebased = Ihre Änderungen liegen darüber; veröffentlichen Sie, wenn alles stimmt
carte-not-in-training = Im Training wird die Karte nicht bearbeitet
carte-new-page = Neue Seite
carte-edit-page = Seite bearbeiten
carte-page = Seite
carte-page-name = Name der Seite
carte-page-empty = Nichts auf dieser Seite
carte-remove-page = Seite entfernen
carte-several = Mehrere wählen
carte-several-help = Kacheln antippen, dann alle zugleich ändern.
carte-mark-all = Ganze Seite
carte-unmark = Keine
carte-new-item = Neuer Artikel
carte-new-name = Neu
carte-no-name = (ohne Namen)
carte-new = neu
carte-changed = geändert
carte-nothing-marked = Kachel antippen
carte-nothing-marked-help = Zum Verschieben ziehen, auch auf eine Seite links.
carte-price = Preis
carte-pricing-fixed = Fest
carte-pricing-open = Offen
carte-pricing-weight = Nach Gewicht
carte-vat = MwSt.
carte-station = Zubereitet an
carte-no-station = Nirgends
carte-course = Gang
carte-at-once = sofort
carte-prep = Minuten
carte-hue = Farbe
carte-hue-stone = Stein
carte-hue-rust = Rost
carte-hue-sea = Meer
carte-hue-leaf = Blatt
carte-hue-amber = Bernstein
carte-hue-plum = Pflaume
carte-favourite = Auf der ersten Seite
carte-copy = Kopieren
carte-copy-of = { $name } (Kopie)
carte-remove = Entfernen
carte-offers = Angebotene Optionen
carte-offers-help = Antippen nimmt sie weg, ↑ fragt früher danach.
carte-allergens = Allergene
carte-allergen-gluten = Gluten
carte-allergen-crustaceans = Krebstiere
carte-allergen-eggs = Eier
carte-allergen-fish = Fisch
carte-allergen-peanuts = Erdnüsse
carte-allergen-soybeans = Soja
carte-allergen-milk = Milch
carte-allergen-nuts = Nüsse
carte-allergen-celery = Sellerie
carte-allergen-mustard = Senf
carte-allergen-sesame = Sesam
carte-allergen-sulphites = Sulfite
carte-allergen-lupin = Lupinen
carte-allergen-molluscs = Weichtiere
carte-languages = Andere Namen
carte-kitchen-name = Für die Küche
carte-codes = Codes
carte-plu = Nummer (PLU)
carte-barcodes = Strichcodes
carte-goes-with = Passt zu
carte-add-item = Artikel hinzufügen
carte-find-item = Welcher Artikel?
carte-combo = Menü
carte-combo-help = Je Teil eine Auswahl, zum Preis oben.
carte-add-slot = Teil hinzufügen
carte-slot = Teil { $count }
carte-fill-slot = + { $name }: Artikel
carte-remove-slot = × { $name }
carte-extra = Aufpreis
carte-extra-of = Aufpreis für { $name }
carte-out = { $name } herausnehmen
carte-raise = Preise rauf oder runter
carte-raise-amount = Um Betrag
carte-raise-percent = Um Prozent
carte-rounded = Gerundet auf
carte-to-page = Seite
carte-min = Mindestens
carte-max = Höchstens
carte-new-choices = Neue Optionen
carte-choices-name = Name der Optionen
carte-choice = Option { $count }
carte-add-choice = Option hinzufügen
carte-price-of = Preis von { $name }
carte-more-of = Mehr zu { $name }
carte-usual = Üblich
carte-opens = Fragt danach nach
carte-prefix-plain = Nur Name
carte-prefix-no = Ohne
carte-prefix-extra = Extra
carte-prefix-light = Wenig
carte-prefix-side = Extra dazu
carte-up = Nach oben
carte-remove-choices = Diese Optionen entfernen
carte-new-schedule = Neuer Zeitpreis
carte-schedule-name = Name des Zeitpreises
carte-no-schedules = Keine anderen Preise
carte-schedules-help = Eine Happy Hour, ein Mittagspreis, ein Preis zum Mitnehmen.
carte-remove-schedule = Zeitpreis entfernen
carte-days = Tage
carte-day-1 = Mo
carte-day-2 = Di
carte-day-3 = Mi
carte-day-4 = Do
carte-day-5 = Fr
carte-day-6 = Sa
carte-day-7 = So
carte-begins = Ab (Uhrzeit)
carte-ends = Bis (Uhrzeit)
carte-from = Ab (Tag)
carte-until = Bis (Tag)
carte-always = immer
carte-mode = Für
carte-any-mode = Alles
carte-mode-dine-in = Im Haus
carte-page-percent = Ganze Seiten, in Prozent
carte-percent = Prozent
carte-item-prices = Einzelne Artikel
carte-ahead = Was wann gilt
carte-ask = Was kostet es dann?
carte-ask-item = Artikel
carte-at-time = Um
carte-now = jetzt
carte-usual-price = üblicher Preis
carte-answer = { $name }: { $price } ({ $by })
carte-new-promotion = Neue Aktion
carte-promotion-name = Name auf der Rechnung
carte-benefit = Der Gast bekommt
carte-benefit-percent = Prozent Rabatt
carte-benefit-amount = Betrag weniger
carte-benefit-price = Anderer Preis
carte-benefit-pieces = Kaufen und bekommen
carte-buy = Kaufen
carte-get = Bekommen
carte-least = Ab einer Summe von
carte-coupon = Nur mit dem Code
carte-coupon-new = NEU
carte-for-pages = Für Seiten
carte-for-items = Für Artikel (keine: alles)
carte-remove-promotion = Aktion entfernen
carte-stock-help = Sofort auf jeder Kasse, ohne Veröffentlichen.
carte-count = Zählen
carte-count-less = Eins weniger von { $name }
carte-count-more = Eins mehr von { $name }
carte-left = Wie viele noch da sind
carte-back-on = Wieder da
carte-version = Fassung { $version }
carte-version-now = jetzt auf den Kassen
carte-version-changes = { $added } neu, { $changed } geändert, { $gone } weg
carte-version-did = Was sie geändert hat
carte-version-against = Zurückgehen würde ändern
carte-versions-look = Fassung antippen
carte-versions-help = Jede kann zurückgeholt werden.
carte-versions-waiting = Das Haus wird gefragt…
carte-versions-none = Noch keine
carte-versions-more = Ältere
carte-go-back = In den Entwurf übernehmen
carte-loaded = Fassung { $version } ist im Entwurf; zum Zurückholen veröffentlichen
carte-no-difference = Kein Unterschied
carte-was-added = + { $name }
carte-was-removed = − { $name }
carte-was-changed = { $name }: geändert
carte-was-renamed = { $was } → { $is }
carte-was-repriced = { $name }: { $was } → { $is }
carte-file-read = { $name } ist im Entwurf; erst ansehen, dann veröffentlichen
carte-file-unread = { $name } kann nicht gelesen werden. { $why }
carte-changes =
    { $count ->
        [one] { $count } Änderung
       *[other] { $count } Änderungen
    }
carte-publish =
    { $count ->
        [one] { $count } Änderung veröffentlichen
       *[other] { $count } Änderungen veröffentlichen
    }
carte-flaws =
    { $count ->
        [one] { $count } Fehler
       *[other] { $count } Fehler
    }
carte-marked =
    { $count ->
        [one] { $count } markiert
       *[other] { $count } markiert
    }
carte-remove-several =
    { $count ->
        [one] { $count } Artikel entfernen
       *[other] { $count } Artikel entfernen
    }
carte-page-holds =
    { $count ->
        [one] Darauf steht { $count } Artikel: erst verschieben.
       *[other] Darauf stehen { $count } Artikel: erst verschieben.
    }
carte-ingredient = Zutat
carte-new-ingredient = Neue Zutat
carte-unit = Gezählt in
carte-unit-piece = Stück
carte-run-out-help = Sofort auf jeder Kasse und in der Küche: Alle Artikel, die sie enthalten, sind mit ihr aus.
carte-no-ingredients = Noch keine Zutaten
carte-ingredients-help = Rind, Brötchen, Austern: Was ausgeht, nimmt alles mit, was daraus gemacht wird.
carte-remove-ingredient = Diese Zutat entfernen
carte-uses = Zutaten
carte-uses-help = Geht eine davon aus, ist es von selbst aus.
carte-uses-choice-help = Was es zu den Zutaten des Gerichts dazu braucht.
carte-add-use = Zutat hinzufügen
carte-find-ingredient = Welche Zutat?
carte-type-ingredient = Einen Namen tippen, schon steht sie auf der Liste.
carte-add-named = „{ $name }“ hinzufügen
carte-quantity = Menge
carte-quantity-of = Menge von { $name }:
carte-also-at = Ein Teil davon entsteht an
carte-with-dish = Wo das Gericht entsteht
carte-lacks = Es fehlt: { $names }
carte-takes-along =
    { $count ->
        [one] Zutat in { $count } Artikel
       *[other] Zutat in { $count } Artikeln
    }
carte-eaten-in =
    { $count ->
        [one] { $count } Artikel oder Option enthält sie.
       *[other] { $count } Artikel und Optionen enthalten sie.
    }
carte-choices-used =
    { $count ->
        [one] { $count } Artikel bietet sie an.
       *[other] { $count } Artikel bieten sie an.
    }
carte-version-items =
    { $count ->
        [one] { $count } Artikel
       *[other] { $count } Artikel
    }
# end of the menu editor

# setting up begins
## Das Haus einrichten

manage-title = Leitung
manage-short = Leitung
manage-back = ‹ Leitung
manage-menu = Speisekarte
manage-plan = Tischplan
manage-settings = Einstellungen
manage-settings-what = Steuersätze, Belege, Drucker, Stationen
manage-people = Personen
manage-printers = Drucker
manage-bookings = Buchungen
manage-day = Tag und Berichte
manage-day-since = Tag offen seit { $time }
manage-no-printers = Noch keine: Belege gehen in den Ordner
manage-items =
    { $count ->
        [one] { $count } Artikel
       *[other] { $count } Artikel
    }
manage-tables =
    { $count ->
        [one] { $count } Tisch
       *[other] { $count } Tische
    }
manage-people-count =
    { $count ->
        [one] { $count } Person
       *[other] { $count } Personen
    }
manage-booked =
    { $count ->
        [one] { $count } offen
       *[other] { $count } offen
    }
manage-printers-count =
    { $count ->
        [one] { $count } Drucker
       *[other] { $count } Drucker
    }
manage-printers-trouble =
    { $count ->
        [one] { $count } braucht Hilfe
       *[other] { $count } brauchen Hilfe
    }
setup-step = Schritt { $number } von { $of }
setup-next = Weiter
setup-add = Hinzufügen
setup-remove = Entfernen
setup-first-language = Welche Sprache sprechen Sie?
setup-first-language-why = Jede Kasse kann später eine andere wählen.
setup-first-name = Wie heißt das Haus?
setup-first-name-why = So steht es auf jeder Rechnung.
setup-first-country = Wo ist es?
setup-first-country-why = Mehrwertsteuer, Währung und Rundung folgen dem Land. Alles lässt sich ändern.
setup-first-owner = Wer führt das Haus?
setup-first-owner-why = Diese Person darf alles ändern. Die PIN hat vier bis acht Ziffern.
setup-first-stations = Wo wird zubereitet?
setup-first-stations-why = Jede Station bekommt ihre Bons, am Schirm oder am Drucker.
setup-first-tables = Wie viele Tische gibt es?
setup-first-tables-why = Sie stehen in Reihen; im Raumplan rücken Sie sie zurecht.
setup-first-menu = Was servieren Sie?
setup-first-menu-why = Eine Liste aus einem anderen System oder eine Tabelle wird gelesen, wie sie ist.
setup-first-open = Das Haus ist eröffnet
setup-first-open-why = Alles lässt sich bei der Leitung ändern.
setup-house-name = Name des Hauses
setup-address = Anschrift
setup-address-help = Straße, Ort, USt-IdNr.: je eine Zeile, wie auf dem Beleg.
setup-owner-name = Ihr Name
setup-pin = PIN
setup-pin-own = Ihre eigene PIN
setup-pin-new = Wählen Sie eine PIN
setup-pin-again = Dieselbe PIN noch einmal
setup-pin-differ = Das waren zwei verschiedene PINs. Noch einmal.
setup-pin-keep = Diese PIN behalten
setup-pin-verb = PIN festlegen
setup-country = Land
setup-country-de = Deutschland
setup-country-at = Österreich
setup-country-fr = Frankreich
setup-country-be = Belgien
setup-country-nl = Niederlande
setup-country-ch = Schweiz
setup-country-fi = Finnland
setup-country-se = Schweden
setup-vat = Mehrwertsteuer
setup-here = Vor Ort
setup-away = Außer Haus
setup-class-food = Speisen
setup-class-soft = Alkoholfreies
setup-class-alcohol = Alkohol
setup-currency = Währung
setup-cash-step = Bargeld gerundet auf
setup-time-zone = Zeitzone
setup-station = Station
setup-stations = Stationen
setup-station-kitchen = Küche
setup-station-bar = Bar
setup-station-cold = Kalte Küche
setup-station-grill = Grill
setup-station-pizza = Pizza
setup-station-pastry = Desserts
setup-station-coffee = Kaffee
setup-station-own = Eine andere Station
setup-add-station = Station hinzufügen
setup-room = Raum { $number }
setup-room-name = Name von Raum { $number }
setup-tables =
    { $count ->
        [one] { $count } Tisch
       *[other] { $count } Tische
    }
setup-add-room = Raum hinzufügen
setup-plan-later = Später im Raumplan
setup-menu-import = Datei einlesen
setup-menu-import-why = Eine Tabelle oder die Liste eines anderen Systems
setup-menu-empty = Mit leerer Karte beginnen
setup-menu-empty-why = Artikel kommen im Karten-Editor dazu
setup-go-floor = Zum Saal
setup-go-menu = Karte schreiben
setup-go-plan = Tische stellen
setup-go-manage = Leitung
setup-search = Einstellung suchen
setup-nothing-found = So heißt keine Einstellung
setup-publish = Veröffentlichen
setup-published = Veröffentlicht: jede Kasse hat es jetzt
setup-unchanged = Nichts geändert
setup-changes =
    { $count ->
        [one] { $count } Änderung
       *[other] { $count } Änderungen
    }
setup-to-mend =
    { $count ->
        [one] { $count } zu beheben
       *[other] { $count } zu beheben
    }
setup-theirs = Jemand anderes hat inzwischen veröffentlicht. Ihre Änderungen liegen darüber: erst ansehen.
setup-kept = Gespeichert
setup-keep = Behalten
setup-place-house = Haus
setup-place-vat = Mehrwertsteuer
setup-place-money = Geld
setup-place-kitchen = Küche
setup-place-paper = Belege
setup-place-printers = Drucker
setup-place-mail = Mail und SMS
setup-place-people = Personen
setup-place-file = Aus- und Einlesen
setup-find-house = Restaurant Name Adresse Uhr
setup-find-vat = MwSt USt Steuer Steuersätze Prozent
setup-find-money = Rabatt Bedienung Bank IBAN Überweisung Bargeld Rundung Hauskonten Kredit
setup-find-kitchen = Küche Stationen Bons Minuten spät staffeln Gänge Umleitung Ersatz
setup-find-paper = Beleg Rechnung Bon Papier Kopf Fuß Logo Layout
setup-find-printers = Drucker Küchendrucker Kassenlade Waage Papier Breite
setup-find-mail = Mail E-Mail SMTP Server SMS Nachricht Passwort Kennwort
setup-find-people = Personal Kellner Koch PIN Rolle Rechte Mitarbeiter
setup-find-file = Sicherung Datei Kopie Einstellungen
setup-language = Sprache der Karte und der Papiere für Gäste
setup-kitchen-language = Sprache der Küchenbons
setup-day-begins = Stunde, in der ein Tag beginnt
setup-vat-class = Steuerklasse
setup-rate-here = Satz vor Ort
setup-rate-away = Satz außer Haus
setup-rate-new = Ein anderer Satz ab einem Tag
setup-rate-from = Erster Tag
setup-rate = Satz
setup-add-class = Steuerklasse hinzufügen
setup-vat-rounding = Steuer wird gerundet
setup-per-rate = Einmal je Satz
setup-per-line = Je Zeile
setup-discount-limit = Eigener Rabatt des Service bis, in %
setup-service = Bedienungszuschlag
setup-service-from = Ab so vielen Gästen
setup-service-percent = In % der Rechnung
setup-bank = Überweisungen
setup-bank-on = Gäste dürfen überweisen
setup-bank-name = Kontoinhaber
setup-bank-iban = IBAN
setup-bank-bic = BIC
setup-accounts = Hauskonten
setup-account = Hauskonto
setup-account-name = Name des Kontos
setup-account-limit = Schuldet höchstens
setup-add-account = Konto hinzufügen
setup-soon = Bon bald fällig nach Minuten
setup-late = Bon spät nach Minuten
setup-station-name = Name der Station
setup-station-fallback = Solange sie weg ist
setup-station-fallback-why = Dorthin gehen ihre Positionen, solange weder ein Bildschirm noch ein Drucker dieser Station lebt.
setup-station-waits = Positionen warten
setup-station-capacity = Gerichte zugleich
setup-station-capacity-why = So viele kann sie gleichzeitig machen; leer, wo das keine Rolle spielt. Nur mit dieser Zahl wird ihre Arbeit in Minuten gerechnet.
setup-station-paper = Ihre Bons stehen
setup-on-screen = auf einem Bildschirm
setup-paper-only = nur auf Papier
setup-station-paper-why = Ohne Bildschirm hakt sie niemand ab: Sie sind erledigt, wenn die Gäste bezahlt haben.
setup-at-once = { $count } zugleich
setup-station-used = Sie bleibt, solange sie gebraucht wird: { $by }.
setup-used-items =
    { $count ->
        [one] { $count } Artikel ({ $names })
       *[other] { $count } Artikel ({ $names })
    }
setup-used-choices =
    { $count ->
        [one] { $count } Option
       *[other] { $count } Optionen
    }
setup-used-tickets =
    { $count ->
        [one] { $count } offener Bon
       *[other] { $count } offene Bons
    }
setup-used-printer = Drucker { $name }
setup-used-fallback = { $name } weicht auf sie aus
setup-used-detour = eine Umleitung
setup-kitchen-rules = Wie die Küche arbeitet
setup-stagger = Alle Teller eines Tisches werden zusammen fertig
setup-stagger-why = Was schnell geht, wird später begonnen, damit alles für einen Tisch zugleich am Pass steht.
setup-auto-fire = Der nächste Gang geht von selbst
setup-auto-fire-why = So viele Minuten, nachdem der vorige am Pass steht. Sonst rufen ihn nur Kellner ab.
setup-auto-fire-minutes = Minuten nach dem vorigen Gang
setup-escalate = Essen ruft alle nach Minuten
setup-escalate-why = Bis dahin ruft es nur den Kellner des Tisches.
setup-detours = Umleitungen
setup-detours-why = Zu bestimmten Zeiten oder unter Last macht eine andere Station die Positionen. Die erste, die gilt, leitet weiter, einmal.
setup-detour = Umleitung
setup-detour-from = Was gehört zu
setup-detour-to = macht
setup-detour-days = An diesen Tagen
setup-detour-days-why = Keiner gewählt heißt jeden Tag.
setup-detour-begins = Von (Uhrzeit)
setup-detour-ends = Bis (Uhrzeit)
setup-detour-over = Über so viele Minuten Arbeit
setup-detour-over-why = Nur solange die erste Station mehr Arbeit hat als das und die andere weniger. Sie muss sagen, wie viele Gerichte sie zugleich macht. Leer: immer.
setup-over = über { $count } Min.
setup-add-detour = Umleitung hinzufügen
setup-flaw-capacity = Von 1 bis 99, oder nichts.
setup-flaw-detour = Zwei verschiedene Stationen dieses Hauses.
setup-flaw-station-fallback = Das führt zu sich selbst zurück oder zu einer Station, die es nicht gibt.
setup-file-drop = couvert-setup.json auf dieses Fenster ziehen.
setup-receipts = Ein Beleg wird gedruckt, sobald bezahlt ist
setup-large-name = Name in großer Schrift
setup-header = Unter dem Namen
setup-footer = Am Ende: Dank, Zeiten, Webseite
setup-waiter = Nennt den Service
setup-seats = Sagt, für welchen Platz eine Zeile ist
setup-free-choices = Zeigt Beilagen ohne Aufpreis
setup-fetch = Adresse, unter der Gäste ihren Beleg abholen
setup-preview = So wird gedruckt
setup-preview-none = Mit diesen Sätzen entsteht kein Beleg.
setup-sample-dish = Zwiebelsuppe
setup-sample-soft = Mineralwasser
setup-sample-wine = Hauswein
setup-printer = Drucker
setup-printer-name = Name des Druckers
setup-add-printer = Drucker hinzufügen
setup-printer-ready = bereit
setup-printer-low = Papier wird knapp
setup-printer-out = kein Papier
setup-printer-cover = Deckel offen
setup-printer-error = kann nicht drucken
setup-printer-offline = antwortet nicht
setup-reach = Angeschlossen über
setup-reach-tcp = Netzwerk
setup-reach-usb = USB
setup-reach-serial = Seriell
setup-host = Adresse im Netzwerk
setup-port = Port
setup-path = Gerätedatei
setup-baud = Bit pro Sekunde
setup-prints = Druckt
setup-prints-guests = Rechnungen und Belege
setup-prints-reports = X- und Z-Berichte
setup-fallback = Solange er nicht drucken kann
setup-no-fallback = Warten
setup-drawer = Daran hängt die Kassenlade
setup-columns = Zeichen je Zeile
setup-code-page = Zeichen, die er kennt
setup-scales = Waagen
setup-scale = Waage
setup-scale-name = Name der Waage
setup-add-scale = Waage hinzufügen
setup-mail = Das Haus verschickt Mail
setup-mail-host = Mailserver
setup-mail-encrypted = Die Verbindung ist verschlüsselt
setup-mail-user = Benutzer
setup-mail-from = Adresse, die Gäste sehen
setup-password = Kennwort
setup-password-verb = Kennwort festlegen
setup-password-title = Ein Kennwort des Hauses
setup-sms = Kurznachrichten
setup-sms-on = Das Haus verschickt SMS
setup-sms-url = Adresse des Gateways
setup-sms-from = Absender
setup-token = Token
setup-token-verb = Token festlegen
setup-person = Person
setup-person-name = Name im Saal
setup-role = Rolle
setup-rights = Darf auch
setup-add-person = Person hinzufügen
setup-export = Alle Einstellungen in einer Datei
setup-export-verb = couvert-setup.json speichern
setup-import = Einstellungen aus einer Datei
setup-import-verb = couvert-setup.json öffnen
setup-file-none = Diese Datei enthält keine Einstellungen eines Hauses.
setup-flaw-currency = Die Währung fehlt, etwa EUR.
setup-flaw-day-begins = Eine Stunde von 0 bis 23.
setup-flaw-vat-rules = Ein Satz liegt zwischen 0 und 100 %.
setup-flaw-rates = Diese Klasse braucht einen Satz vor Ort und einen außer Haus.
setup-flaw-stations = Zwei Stationen haben dieselbe Nummer.
setup-flaw-ticket-minutes = Spät kommt nach bald.
setup-flaw-cash-step = Ein Betrag wie 0,05, oder 0 für keinen.
setup-flaw-percent = Zwischen 0 und 100 %.
setup-flaw-bank-name = Der Inhaber hat 1 bis 70 Zeichen.
setup-flaw-iban = Die Prüfziffern passen nicht zu dieser IBAN.
setup-flaw-bic = 8 oder 11 Buchstaben und Ziffern, oder nichts.
setup-flaw-number = Zwei haben dieselbe Nummer.
setup-flaw-limit = Ein Betrag ab 0.
setup-flaw-columns = 24 bis 64 Zeichen: 42 oder 48 auf 80 mm, 32 auf 58 mm.
setup-flaw-host = Die Adresse fehlt.
setup-flaw-port = Ein Port von 1 bis 65535.
setup-flaw-path = Die Gerätedatei fehlt.
setup-flaw-baud = 300 bis 921600.
setup-flaw-fallback = Das führt zu sich selbst zurück oder zu einem Drucker, den es nicht gibt.
setup-flaw-mail-address = Eine Adresse mit @.
setup-flaw-url = Sie beginnt mit https:// und hat höchstens 120 Zeichen.
setup-flaw-lines = Höchstens 12 Zeilen zu 64 Zeichen.
setup-flaw-long = Höchstens 60 Zeichen.
setup-flaw-logo = Höchstens 576 mal 400 Pixel.
setup-flaw-unreadable = Das lässt sich nicht lesen.
# end of setting up
guest-in-cash = Bar

# Printers and their queue.
printers-title = Drucker
printers-none = Noch keine Drucker
printers-none-help = Papiere landen im Ordner des Hauses. Drucker werden in den Einstellungen eingetragen.
printers-queue = Warteschlange
printers-queue-empty = Nichts wartet
printers-queue-empty-help = Hier steht, was gedruckt wird und was nicht geht.
printers-test = Testseite
printers-test-sent = Eine Testseite ist unterwegs zu { $name }
printers-guests = Belege
printers-reports = Berichte
printers-drawer = Lade
printers-waiting =
    { $count ->
        [0] nichts wartet
        [one] 1 wartet
       *[other] { $count } warten
    }
printers-unknown = Wird gesucht
printers-ready = Bereit
printers-paper-low = Papier geht aus
printers-paper-out = Kein Papier
printers-cover-open = Deckel offen
printers-error = Kann nicht drucken
printers-offline = Antwortet nicht
printers-alarm = { $name }: { $state }
printers-alarm-short = Drucker
printers-job-waiting = wartet
printers-job-printing = druckt
printers-job-done = gedruckt
printers-job-opened = geöffnet
printers-job-failed = aufgegeben
printers-job-late = verspätet
printers-retry = Noch einmal versuchen
printers-redirect = Auf { $name } drucken
printers-drop = Aufgeben
printers-undo = Rückgängig
printers-dropped = Aufgegeben: { $what }
printers-tries =
    { $count ->
        [one] 1 Versuch
       *[other] { $count } Versuche
    }
printers-kind-bill = Rechnung { $about }
printers-kind-receipt = Beleg { $about }
printers-kind-credit = Erstattung { $about }
printers-kind-voucher = Gutschein { $about }
printers-kind-invoice = Bewirtungsrechnung { $about }
printers-kind-ticket = Küchenbon { $about }
printers-kind-x = X-Bericht { $about }
printers-kind-z = Z-Bericht { $about }
printers-kind-test = Testseite { $about }
printers-kind-kick = Lade { $about }
printers-kind-mail = E-Mail { $about }
printers-kind-sms = Nachricht { $about }
printers-why-no-word = Der Drucker hat nie gemeldet, dass es gedruckt ist
printers-why-no-answer = Der Drucker antwortet nicht
printers-why-lost = Die Leitung zum Drucker brach ab
printers-why-closed = Das Haus war inzwischen geschlossen
printers-why-late = Zu spät: An der Lade steht niemand mehr
printers-why-gone = Der Drucker steht nicht mehr in den Einstellungen
printers-why-unmade = Das steht nicht in den Büchern

## Dateien der Karte
file-at = Zeile { $row }, Spalte { $column }
file-at-row = Zeile { $row }
file-at-sheet = Blatt { $sheet }, { $at }
file-cell = { $at }: { $why }
file-more = … und { $count } weitere
file-saved = Gespeichert als { $path }
file-not-saved = Nicht gespeichert: { $why }
file-drop = Ziehen Sie die Datei auf dieses Fenster: CSV, xlsx oder JSON.
file-path = Oder ihr Pfad auf dieser Kasse
file-read = Lesen
file-missing = Dort ist keine Datei, die sich lesen lässt.
file-too-large = Die Datei hat mehr als { $most } MB.
file-empty = In der Datei steht nichts.
file-no-table = Das ist keine Tabelle: Eine Karte wird aus CSV, xlsx oder JSON gelesen.
file-old-workbook = Das ist eine alte Arbeitsmappe (.xls): bitte als .xlsx oder .csv speichern.
file-letters = Die Buchstaben sind nicht lesbar: bitte als UTF-8 speichern.
file-broken = Die Arbeitsmappe ist beschädigt: { $why }
file-swollen = Entpackt hat die Arbeitsmappe mehr als { $most } MB; so groß ist keine Karte.
file-too-many-rows = Es sind mehr als { $most } Zeilen.
file-too-many-columns = Es sind mehr als { $most } Spalten.
file-cell-too-long = Die Zelle hat mehr als { $most } Zeichen
file-column-twice = Die Spalte { $column } steht zweimal da.
file-column-missing = Keine Spalte nennt { $column } der Artikel; es gibt: { $header }
file-json = Zeile { $row }, Zeichen { $sign }: { $why }
file-newer = Die Datei hat das Format { $format }, das diese Version nicht kennt.
file-price = „{ $text }“ ist kein Preis
file-negative = „{ $text }“ ist weniger als nichts
file-too-dear = „{ $text }“ ist mehr, als ein Gericht kostet
file-number = „{ $text }“ ist keine Zahl, die hier möglich ist
file-formula = „{ $text }“ ist eine Formel; schreiben Sie das Ergebnis, oder setzen Sie ' davor, wenn es Text ist
file-shortened = „{ $text }“ wurde von der Tabelle gekürzt; machen Sie die Spalte zu Text und tippen Sie es neu
file-twice = „{ $text }“ steht weiter oben schon
file-name-missing = Der Name fehlt
file-sign = „{ $text }“ enthält einen Zeilenumbruch oder ein Zeichen, das kein Buchstabe ist
file-kind = „{ $text }“ ist keine Art von Zeile
file-page = „{ $text }“ ist keine Seite der Karte
file-station = „{ $text }“ ist keine Station dieses Hauses
file-vat = „{ $text }“ ist keine Steuerklasse dieses Hauses
file-choices = „{ $text }“ ist keine Auswahl
file-item = „{ $text }“ ist kein Artikel der Karte
file-owner = „{ $text }“ fehlt, obwohl diese Zeile dazugehört
file-word = „{ $text }“ ist kein Wort, das hier stehen kann
file-date = „{ $text }“ ist kein Datum wie 2026-11-21
file-time = „{ $text }“ ist keine Uhrzeit wie 17:30
file-surplus = „{ $text }“ steht hinter der letzten Spalte des Kopfes
file-list = „{ $text }“ ist eine Liste, deren Anführungszeichen nicht schließen
file-ingredient = „{ $text }“ ist keine Zutat der Karte
file-quantity = „{ $text }“ sagt nicht, wie viel, etwa „Rind 180“
file-setup = Diese Datei enthält eine ganze Einrichtung; nur die Karte wurde gelesen.
