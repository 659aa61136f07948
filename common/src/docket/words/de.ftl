# Was auf Papieren steht. Ein Text je Zeile; eine Lücke ist { $name }.

date = %d.%m.%Y %H:%M
day = %d.%m.%Y
demo = *** DEMO - KEIN BELEG ***
demo-short = *** DEMO ***
copy = *** KOPIE { $number } ***

place-table = Tisch { $label }
place-check = Bon { $label }
cover = 1 Gast
covers = { $count } Gäste
take-away = AUSSER HAUS
delivery = LIEFERUNG
seat = Platz { $number }
seat-of-line = Platz { $seats }
part = Teil { $number } von { $of }
guest = Gast { $number }
all = Alles

said-no = ohne { $name }
said-extra = extra { $name }
said-light = wenig { $name }
said-side = { $name } separat
each = je { $price }
weighed = { $weight } kg × { $price }/kg

receipt = Beleg { $number }
replaces = ersetzt Beleg { $number }
subtotal = Zwischensumme
total = GESAMT
rounding = Rundung bar
total-rounded = GESAMT GERUNDET
service-charge = Bedienungszuschlag { $percent }
discount = Rabatt
discount-share = Rabatt { $share }
on-the-house = Aufs Haus
because = { $what }: { $why }

cash = Bar
card = Karte
transfer = Überweisung
voucher = Gutschein
account = Auf Rechnung
on-the-account = { $tender }: { $name }
of-which-tip = davon Trinkgeld
of-which-tip-for = davon Trinkgeld für { $name }
of-which-rounding = davon Rundung
change = Rückgeld

vat = MwSt.
vat-rate = Satz
vat-net = Netto
vat-gross = Brutto
vat-row = MwSt. { $rate } { $what }

bill = Zwischenrechnung
paid-so-far = Bereits bezahlt
to-pay = NOCH ZU ZAHLEN
in-cash = Bar
paid = bezahlt
no-receipt = Dies ist kein Beleg.
transfer-how = Überweisung: Code scannen oder an
fetch = Ihr Beleg aufs Handy: scannen

refund = Erstattung { $number } zu Beleg { $of }
given-back = Erstattet: { $how }
why = Grund: { $reason }
allowed-by = Genehmigt von { $name }

worth = WERT
sold-for = verkauft für
vat-when-redeemed = MwSt. fällt bei Einlösung an.

invoice = RECHNUNG { $number }
invoice-date = Rechnungsdatum
invoice-supplied = Leistungsdatum
invoice-to = Rechnung an
invoice-from = Von
invoice-vat-number = USt-IdNr. { $number }
invoice-receipt = Zu Beleg { $number }
invoice-item = Bezeichnung
invoice-pieces = Menge
invoice-paid-by = Bezahlt mit
invoice-thanks = Betrag dankend erhalten.
invoice-erased = Die Angaben des Gastes wurden gelöscht.

ticket-moved = Umzug { $from } -> { $to }
ticket-course = GANG { $number }
ticket-void = STORNO

z-title = Z-BERICHT { $number }
x-title = X-BERICHT
x-note = Der Tag ist noch offen. Dies ist kein Z-Bericht.
z-day = Geschäftstag { $date }
z-opened = Geöffnet
z-closed-by = Geschlossen von { $name }
x-read-by = Abgerufen von { $name }
z-gross = UMSATZ BRUTTO
z-checks = Bons
z-covers = Gäste
z-tips = Trinkgeld
z-vat-row = MwSt. { $rate } netto { $net }
z-tender-row = { $name } ({ $count })
z-float = Wechselgeldbestand
z-cash-in = Bareinnahmen mit Trinkgeld
z-paid-in-out = Einlage / Entnahme
z-expected = Soll
z-counted = Gezählt
z-short = FEHLBETRAG
z-over = Überschuss
z-dropped = In den Tresor
z-no-sales = Geöffnet ohne Verkauf
z-service = Bedienungszuschlag, im Umsatz
z-refunded = Erstattet, im Umsatz ({ $count })
z-rounding = Rundung bar
z-vouchers = Gutscheine verkauft
z-accounts = Hauskonten ausgeglichen
z-discounts = Rabatt
z-comps = Aufs Haus
z-promotions = Aktionen
z-allowance = { $kind }: { $name } ({ $count })
z-tip-for = Trinkgeld für { $name }
z-tender-tips = { $name }, Trinkgeld
z-not-counted = Nicht gezählt
z-overpaid = Überzahlt bei { $label }
z-carried = Übertrag: { $label } ({ $name })
z-still-open = Offen: { $label } ({ $name })
z-receipts = Belege
z-perpetual = Gesamtspeicher

mail-subject = { $paper }, { $house }
mail-dear = Guten Tag,
mail-thanks = vielen Dank für Ihren Besuch. Hier ist, worum Sie uns gebeten haben: { $paper }.
mail-regards = Mit freundlichen Grüßen
mail-why = Sie erhalten diese Mail, weil Sie uns darum gebeten haben. Ihre Adresse verwenden wir für nichts anderes.
