//! Names that columns have in the exports of tills, folded and with blanks between; earlier ones
//! are the surer ones.

/// What is numbered when a check is: with or without a word for "number" it names one.
pub const CHECKS: &str = "\
    check chk cheque order ticket receipt rcpt bill slip tab invoice transaction trans sale sales docket guestcheck bon \
    kassenbon beleg rechnung rechnungs bestellung bestell vorgang vorgangs quittung quittungs \
    kassabon rekening bestelling bestel transactie factuur addition commande facture cuenta \
    pedido factura comanda recibo orden conto ordine scontrino ricevuta 订单 账单 小票 单据 \
    txn chit posorder document doc kot bestellungs auftrag auftrags transaktion transaktions nnote \
    单 流水 交易 交易流水 结账单";

/// What is numbered when a table is.
pub const TABLES: &str = "\
    table tisch tafel mesa tavolo diningtable 桌台 餐桌 桌 台 \
    tbl 桌位";

/// What is numbered when an item is.
pub const ITEMS: &str = "\
    menuitem item product dish article artikel art produkt gericht produit plat producto \
    articulo plato prodotto articolo piatto 菜品 商品 产品";

/// Words for "number" behind a name.
pub const NUMBERS_BEHIND: &str = "\
    id no nr n num number nummer numero nbr code ref reference 号 编号 号码";

/// Words for "number" before a name.
pub const NUMBERS_BEFORE: &str = "\
    numerode numerodu numerodela numerodel numerodella numero no nde node ndu n nr id idde idcommande \
    codigo codice code";

/// Date and time in one.
pub const AT: &str = "\
    at datetime timestamp orderdatetime dateandtime datetimeopened openedat orderedat createdat \
    placedat soldat rungat opened ordered created when orderplaced checkopened \
    transactiondatetime saledatetime ordertimestamp datumuhrzeit datumzeit datumundzeit datumunduhrzeit \
    zeitpunkt zeitstempel datumtijd datumentijd tijdstempel dateheure dateetheure horodatage \
    fechahora fechayhora dataora dataeora closedat paidat 日期时间";

/// The date.
pub const DATE: &str = "\
    date orderdate businessdate businessday checkdate saledate salesdate transactiondate \
    ticketdate receiptdate billdate invoicedate opendate openeddate dateopened dateofsale \
    dateoforder day datum bestelldatum rechnungsdatum belegdatum bondatum verkaufsdatum \
    geschaftstag tag besteldatum orderdatum verkoopdatum dag datecommande datedecommande \
    dateticket datevente datedevente jour fecha fechapedido fechaventa dia data dataordine \
    datavendita giorno 日期 订单日期 营业日 营业日期 下单日期 销售日期 交易日期 \
    tradingday tradedate buchungsdatum datefacture factuurdatum fechadeventa 结账日期 开单日期";

/// The time of day.
pub const TIME: &str = "\
    time ordertime checktime saletime salestime transactiontime tickettime receipttime opentime \
    openedtime timeopened timeofday timeofsale timeoforder clock uhrzeit bestellzeit \
    verkaufszeit zeit tijd tijdstip besteltijd heure heurecommande heuredecommande heurevente \
    hora horapedido horadeventa ora orario 时间 时刻 下单时间 点单时间 开单时间 订单时间 销售时间 交易时间 \
    结账时间 rechnungszeit bonzeit belegzeit buchungszeit heuredevente heureticket verkooptijd bontijd uhr \
    hour stunde uur 小时";

/// The item's name.
pub const ITEM: &str = "\
    itemname item menuitem menuitemname dish dishname product productname article articlename \
    itemdescription productdescription nameofitem itemtitle orderitem lineitem lineitemname \
    itemsold fooditem description name artikel artikelname artikelbezeichnung gericht speise \
    produkt produktname bezeichnung position artikelnaam artikelomschrijving gerecht productnaam \
    omschrijving naam articleproduit produit nomproduit nomduproduit plat nomduplat nomarticle \
    nomdelarticle libelle libellearticle designation articulo producto plato nombreproducto \
    nombredelproducto nombrearticulo descripcion articolo prodotto piatto nomeprodotto \
    nomearticolo descrizione voce 菜品名称 菜品 菜名 商品名称 商品 品名 产品名称 产品 名称 品项 \
    items itemsordered dishes productdetail itemdetail menuname artikeltext artikeltekst \
    itemdesc productdesc desc particulars menuitems \
    food meal plate pludescription solditem beverage drink itemordered itemdish ware \
    warenbezeichnung positionstext gerichtname speisegetrank text intitule mets gerechtnaam \
    productomschrijving title 菜品名 餐品 餐品名称 项目 菜肴";

/// Other names of an item's id.
pub const ITEM_ID: &str = "\
    sku plu barcode ean menuid 菜品编码 商品编码";

/// Pieces.
pub const QUANTITY: &str = "\
    quantity qty itemquantity itemqty orderqty quantityordered quantitysold qtysold qtyordered \
    soldqty pieces pcs units unitssold count itemcount numberofitems menge anzahl stuckzahl \
    stuck stk aantal hoeveelheid quantite qte nbre quantitevendue cantidad cant unidades \
    quantita qta pezzi 数量 份数 销售数量 点菜数量 \
    transactionqty itemsquantity \
    noofitems sold portions amountsold numbersold qnt quant quan anz portionen mge artikelanzahl \
    nb qtevendue aant stuks aantalstuks verkocht uds 销量 个数 件数";

/// A piece's price, surely.
pub const UNIT_PRICE: &str = "\
    unitprice priceeach eachprice each priceperunit priceperitem priceperpiece pieceprice \
    itemunitprice menuprice baseprice listprice einzelpreis stuckpreis epreis ep preisprostuck \
    preisjestuck preisstuck stuksprijs eenheidsprijs prijsperstuk prijsstuk prixunitaire \
    prixunit prixunitairettc pu puttc preciounitario preciounidad precioporunidad prezzounitario \
    prezzoun 单价 单品价格 \
    stkbr unitretail prixpiece \
    punit preciounit unitprc \
    priceunit pricepereach priceea ea preisstk einzel prijspereenheid stukprijs 菜品单价 商品单价";

/// A line's price, surely. The totals of whole checks are on no list.
pub const LINE_TOTAL: &str = "\
    linetotal totalline itemtotal itemtotalprice totalitemprice linetotalprice lineprice \
    lineamount linevalue linesum linegross linetotalgross lineitemtotal extendedprice extprice \
    extension extended extendedamount totalprice pricetotal gesamtpreis zeilensumme zeilenbetrag \
    zeilentotal positionssumme positionsbetrag positionspreis gpreis gp regeltotaal regelbedrag \
    regelprijs totaalprijs totaalregel totalligne totaldelaligne montantligne montantdelaligne \
    prixligne prixtotal prixtotalttc totallinea importelinea preciototal totaleriga importoriga \
    prezzototale 小计 行合计 菜品金额 商品金额 \
    rowtotal positiontotal linesubtotal itemsubtotal itemgross 小计金额 销售金额";

/// A price of which the name does not say whether it is a piece's; taken for a piece's.
pub const PRICE: &str = "\
    price itemprice productprice dishprice sellingprice saleprice salesprice pricepaid preis \
    artikelpreis verkaufspreis vk vkpreis bruttopreis prijs verkoopprijs artikelprijs prix \
    prixttc prixdevente precio precioventa prezzo prezzovendita 价格 售价 销售价 \
    grossprice bruttoprijs netprice cost rate unitamount \
    unitcost tarif";

/// A price of which the name does not say whether it is a line's; taken for a line's.
pub const AMOUNT: &str = "\
    amount total lineamountgross itemamount grossamount grosssales gross sales itemsales \
    salesamount revenue value betrag bruttobetrag umsatz bruttoumsatz gesamt summe brutto bedrag \
    totaal omzet montant montantttc totalttc ttc chiffredaffaires importe monto ventas importo \
    totale incasso 金额 总价 销售额 实收金额 \
    itemrevenue linerevenue amt itemsum netsales nettosales";

/// What was chosen.
pub const MODIFIERS: &str = "\
    modifiers modifier modifications options option choices choice choicedescription toppings \
    topping extras addons addon customizations customisations customization itemmodifiers \
    itemoptions variations variation variant variants optionen beilagen beilage zutaten \
    anderungen varianten variante opties optie toevoegingen keuzes supplements supplement \
    garnitures garniture modificateurs choix modificadores opciones modificatori varianti \
    aggiunte opzioni 做法 加料 口味 规格 配料 选项 \
    modifiersapplied itemmodifier selectedoptions additions \
    mods zusatze sonderwunsche specialrequests personnalisation accompagnements aanpassingen bijgerechten";

/// The item's page.
pub const GROUP: &str = "\
    group category itemcategory itemgroup menucategory menugroup menusection productcategory \
    productgroup salescategory majorgroup categoryname groupname family department section \
    itemtype kategorie warengruppe artikelgruppe speisegruppe gruppe produktgruppe sparte \
    categorie artikelgroep productgroep groep rubriek rubrique famille groupe rayon categoria \
    familia grupo gruppo reparto 分类 类别 菜品分类 商品分类 品类 菜品类别 \
    hauptgruppe hoofdgroep 大类";

/// Other names of a table.
pub const TABLE: &str = "\
    tablename seating 桌号 台号 桌位 \
    tischname 桌名";

/// Who served.
pub const STAFF: &str = "\
    staff server servername waiter waitername waitress employee employeename staffname \
    staffmember cashier cashiername operator user username clerk soldby servedby bartender \
    bedienung kellner kellnerin mitarbeiter bediener personal servicekraft ober medewerker \
    bediende kelner kassier bediening serveur serveuse vendeur employe caissier nomduserveur \
    camarero mesero empleado cajero cameriere operatore cassiere 服务员 员工 收银员 点菜员 操作员 店员 \
    steward attendant crew host \
    captain teammember kassierer benutzer kellnername utilisateur kassamedewerker verkoper gebruiker \
    服务人员 serverid waiterid employeeid staffid";

/// Guests.
pub const COVERS: &str = "\
    covers cover guests guestcount numberofguests noofguests numguests nguests partysize party \
    pax persons people customers gaste anzahlgaste gasteanzahl gastezahl personen anzahlpersonen \
    gasten aantalgasten aantalpersonen couverts nbcouverts nombredecouverts convives \
    nombredeconvives comensales cubiertos coperti ospiti 人数 用餐人数 客数 就餐人数 \
    diners ofguests covercount numberofcovers noofcovers noofpeople numberofpeople personenzahl gedecke \
    personnes nbpersonnes nombredepersonnes 客人数";

/// How it was paid.
pub const TENDER: &str = "\
    tender tendertype payment paymentmethod paymenttype paymentmode paytype paymethod paidby \
    paidwith methodofpayment modeofpayment zahlungsart zahlart zahlungsmittel zahlungsweise \
    bezahlart zahlung bezahlung betaalwijze betaalmethode betaalmiddel betaling paiement \
    modepaiement modedepaiement moyenpaiement moyendepaiement reglement modereglement \
    modedereglement formadepago metododepago mediodepago pago pagamento metodopagamento \
    metododipagamento tipopagamento 支付方式 付款方式 结账方式 收款方式 \
    paymenttender paymentform zahlungsmethode bezahltmit typedepaiement methodedepaiement betaaldmet \
    betaaltype 支付类型 付款类型";

/// VAT in percent.
pub const VAT_RATE: &str = "\
    vatrate taxrate vatpercent taxpercent gstrate vatpercentage taxpercentage mwstsatz \
    mwstpercent ustsatz ustpercent steuersatz btwtarief btwpercentage btwpercent tauxtva \
    tauxdetva tvapercent tipoiva tipodeiva ivapercent aliquota aliquotaiva 税率";

/// What stands behind the name of a price without making it another price.
pub const BEHIND_PRICES: [&str; 12] = [
    "ineur", "eur", "euro", "usd", "gbp", "chf", "brutto", "inclvat", "incltax", "incl", "ttc",
    "gross",
];

/// Where the name stands in a list.
pub fn place(list: &str, name: &str) -> Option<usize> {
    list.split_ascii_whitespace().position(|word| word == name)
}
