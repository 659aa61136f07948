# What papers say. One text a line; a gap is { $name }.

date = %Y-%m-%d %H:%M
day = %Y-%m-%d
demo = *** DEMO - NOT A RECEIPT ***
demo-short = *** DEMO ***
copy = *** COPY { $number } ***

place-table = Table { $label }
place-check = Check { $label }
cover = 1 cover
covers = { $count } covers
take-away = TAKE-AWAY
delivery = DELIVERY
seat = Seat { $number }
seat-of-line = seat { $seats }
part = Part { $number } of { $of }
guest = Guest { $number }
all = All

said-no = no { $name }
said-extra = extra { $name }
said-light = light { $name }
said-side = { $name } on the side
each = { $price } each
weighed = { $weight } kg × { $price }/kg

receipt = Receipt { $number }
replaces = replaces receipt { $number }
subtotal = Subtotal
total = TOTAL
rounding = Rounding of cash
total-rounded = TOTAL ROUNDED
service-charge = Service charge { $percent }
discount = Discount
discount-share = Discount { $share }
on-the-house = On the house
because = { $what }: { $why }

cash = Cash
card = Card
transfer = Transfer
voucher = Voucher
account = On account
on-the-account = { $tender }: { $name }
of-which-tip = of which tip
of-which-tip-for = of which tip for { $name }
of-which-rounding = of which rounding
change = change

vat = VAT
vat-rate = Rate
vat-net = net
vat-gross = gross
vat-row = VAT { $rate } { $what }

bill = Bill
paid-so-far = Paid so far
to-pay = TO PAY
in-cash = In cash
paid = paid
no-receipt = This is not a receipt.
transfer-how = To pay by transfer, scan the code or use
fetch = Your receipt on your phone: scan

refund = Refund { $number } of receipt { $of }
given-back = Given back: { $how }
why = Why: { $reason }
allowed-by = Allowed by { $name }

worth = WORTH
sold-for = sold for
vat-when-redeemed = VAT is due when it is redeemed.

invoice = INVOICE { $number }
invoice-date = Date of invoice
invoice-supplied = Date of supply
invoice-to = Invoice to
invoice-from = From
invoice-vat-number = VAT no. { $number }
invoice-receipt = For receipt { $number }
invoice-item = Description
invoice-pieces = Qty
invoice-paid-by = Paid by
invoice-thanks = Paid in full.
invoice-erased = The guest's details were erased.

ticket-moved = moved { $from } -> { $to }
ticket-course = COURSE { $number }
ticket-void = VOID

z-title = Z REPORT { $number }
x-title = X REPORT
x-note = The day is still open. This is no Z report.
z-day = Business day { $date }
z-opened = Opened
z-closed-by = Closed by { $name }
x-read-by = Read by { $name }
z-gross = GROSS
z-checks = Checks
z-covers = Covers
z-tips = Tips
z-vat-row = VAT { $rate } net { $net }
z-tender-row = { $name } ({ $count })
z-float = Float
z-cash-in = Cash in, with tips
z-paid-in-out = Paid in / out
z-expected = Expected
z-counted = Counted
z-short = SHORT
z-over = Over
z-dropped = Carried to the safe
z-no-sales = Opened without a sale
z-service = Service charges, in the gross
z-refunded = Given back, in the gross ({ $count })
z-rounding = Rounding of cash
z-vouchers = Vouchers sold
z-accounts = House accounts paid off
z-discounts = Discounts
z-comps = On the house
z-promotions = Promotions
z-allowance = { $kind }: { $name } ({ $count })
z-tip-for = Tip for { $name }
z-tender-tips = { $name }, tips
z-not-counted = Not counted
z-overpaid = Overpaid on { $label }
z-carried = Carried over: { $label } ({ $name })
z-still-open = Open: { $label } ({ $name })
z-receipts = Receipts
z-perpetual = Perpetual total

mail-subject = { $paper }, { $house }
mail-dear = Good day,
mail-thanks = thank you for your visit. Here is what you asked us for: { $paper }.
mail-regards = With kind regards
mail-why = You get this mail because you asked us for it. We use your address for nothing else.
