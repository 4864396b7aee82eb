/**
 * Last names met in French practices, folded, of many origins; those that are also common words are left out. They tell a last name
 * from a first name and from an ordinary word. Data only.
 */
const NAMES = `
abadan abbott abegglen abernathy abeyta abiodun abiola abitbol abodunrin abosede abrego abreu abshire acevedo acheampong achim ackermann
aclan acosta acuna adadevoh adal adam adamczak adamczyk adame adamek adamiak adamiec adamowicz adams adamski adamus adan adaobi adebayo
adegboye adegoke ademayowa ademola adeniyan adeogun adeoluwa aderinsola aderonke adesina adewale adewunmi adewura adeyemo adomah adomako
adongo adorno adu adusei adutwum aebischer aeby afirifa afoakwa afolabi afunku agaoglu agboola agnes agopian agosto aguayo aguilar aguilera
aguirre agyapong agyare agyei agyemang ahmed ahortor aidara aigbiniode aigroz ait aitali ajakaiye ajose akal akan akar akay akbulut akeem
akerele akgul akintade akman akoto akowua aksit akter akyeampong akyena akyurek akyuz alanis alaniz alaoui alarcon alba albu albuquerque
alcala alcantar alcaraz aldea alejandro aleksandrowicz aleman alexa alexandre alexandrescu alexandru alexe alfaro alicea aligbe almanza
almaraz almeida almonte alonso alonzo alpugan altamirano altenwerth alva alvarado alvarez alves alyanak amado amador amaechi amar amaral
amaya aminat amo amoa amoako amoasi amorim ampadu ampofo amponsah amrani amsellem anaya anda anderson andorful andrade andre andrei
andriamanana andriana andrianarivo andrzejczak andrzejewski anghel anguiano angulo anjos ankra ankunding anne anokye ansa antal antczak
antoine anton antunes antwi aparicio apodaca aponte apostol appia appiah aragon arana aranda araujo arce archuleta ardelean ardeleanu
aregger arellano aremu arenas arevalo arguello arias armas armendariz armenta armijo armstrong arnaud arredondo arreola arriaga arroyo
arslan arslanoglu arteaga asamoa asamoah asante asare asenso asiama asiedu aslan assuncao ata atakol atan atanda atencio attal aubert aubry
auer aufderhar augustyn augustyniak avalos avila aviles avram awuah ayala ayari aybar aydan aydin ayisat aykac ayobami ayomide ayverdi
azevedo aznavourian azoulay baa baafi baah baawia babacan babalola babaoglu babatunde babou baca baciu badea bademci badiane badillo badji
badu baez baeza baginski bagnoud bah bahena bahringer bailey bailly bak bakayoko baker bakhoum bakowski balaban balan balcerzak balde
balderas balint balistreri ballesteros ballouhey balmer balogun bamba bamisebi banach banas banasiak banasik banda banica banu banuelos
baptista baptiste barajas baran baranowski baranski barbarosoglu barbe barbier barbieri barbosa barbu barbulescu barela baron barragan
barras barraza barrera barreto barrientos barrios barros barrows barry bartczak bartell barthelemy bartkowiak bartnik bartoletti barton
bartosik bashirian basoglu batista baturalp batz bauch bauer baumbach bavaud bayer baykam bazin beahan beatty beaumont beauvais becerra
bechtelar becker bednar bednarczyk bednarek bednarski bednarz bedrossian beer beerli begum beier bejan belhadj belin belkacem bellanger
bello beltran bemba benaissa benali benamar benard benavides benavidez benhamou benichou benitez benmoussa bennani benoist benoit bensaid
bensoussan berberoglu berge berger bergnaum bergstrom bermudez bernal bernard berney bernhard bernier berrada berrios berset berthelot
berthier bertho berthoud bertin bertrand beserler besnard besok besson betancourt beye beyeler bianchi bicer bidaud bideau biedrzynski
bielak bielawski bielecki bielski bieniek bienkowski biernacki biernat bigot bihan billard bilski biro biteye blaga blaise blanc blanchard
blanchet blanco blanda blatter blazer blick blin block blondel boadi boadu boahen boakye boaten boateng bober boboc bochenek bode bodea
bodian boehm bogan bogdan bogisich bogucki bogusz boisson bolle bona bonilla bonneau bonnefoy bonnet bonsra bonsu borek borel borer
borgeaud borges borkowski borowiec borowski borrego bosc bosco bossard bosson bossy bota botello botezatu botsford bouaziz bouchard
bouchareb boucher bouchet boudet boudjemaa boukhari boumediene bouquet bourcard bourdin bourdon bourgeois boutin bouvier bouzid boye boyer
boyle bozek bradtke braga brahimi brakus branco brandli bratu brault braun bravo breitenberg brekke bresson breton briand briere briones
briseno brito brochard broda brogli brossard brown bruen brugger bruneau brunet bruno brzezinski brzozowski buckridge bucur buczek
buczkowski buczynski buda budzinski budzynski bueno buffet bui buisson bujak bukowski bunea burckhardt burel burgos burkhard burkhardt
burlacu burzynski busari bustamante bustos caballero caban cabanes cabrera cadena cadet cadiou caillat caillaud cailler cailleux calame
caldera calderon cali calin calvet calvillo camacho camara camarillo campbell campos camus canales candelaria cano cantin cantu capanoglu
caraballo carbajal cardenas cardona cardoso carlier carmona carneiro caron carpentier carranza carrasco carrasquillo carre carreon carrera
carrero carrillo carrion carroll carter cartier cartwright caruso carvajal carvalho casanova casares casarez casas casillas casper cassin
castaneda castel castellanos castillo castro catalbas catana cavazos cazacu cazares cazenave ceballos cebula cedillo ceja celestine celik
centeno cepeda cerda cervantes cervantez cetin cetiner cevik chabert chacon champion champlin chaoui chapa chappuis chapuis chapuisat
chardon charles charpentier charrier chartier chassot chatelain chaudhary chauveau chauvet chauvin chavarria chavez chebbi chen cherif
cherifi chevalier chevallier chevrier chibike chibuike chidinma chidozie chiriac chirila chirita chis chivu chmiel chmielewski chmura choi
chojnacki chojnowski cholewa chollet chopard choquart chraibi christian christiansen chrzanowski chudzik chuit cichocki cichon cichy
ciesielski ciesla cieslak cieslik cintron ciobanu ciocan cisneros ciss cisse cissokho ciszewski claes clare clark clarke claudel clement
clerc cloos clottu coelho cohen coignard coinchon cojocaru cole colin collado collazo collet collier collin collins colombo colunga coly
coman combes concepcion conde conn connelly conroy considine constantin constantinescu conte conti contreras cook cooper coppola corboz
cordero cordier cordova corekci corkery cormier cornea cornejo cornu corona coronado corral corrales corre correa correia cortes cortez
corwin cosma costa costache coste costea costin cottier cottin cotto coudray coulibaly coulon courten courtois covaci covarrubias cozic
cozma craciun cremin crepin crespo cretu crisan crist cristea cristescu croitoru crona cronin crooks cros cruickshank cruz cuche cucu
cuellar cummerata cummings cunha curiel cybulski cygan czaja czajka czajkowski czapla czarnecki czech czechowski czekaj czerniak czerwinski
czyz czyzewski daako dabek dabkowski dabo dabrowski dach dacosta dagdas daglaroglu dahan dahmani dallenbach dalmas damian danciu dang
daniel danila danso dare darko darteh dartey das dascalu dasilva daugherty daumas dauphin david davies davila davis debowski debray
debruyne debski dec decaux deckow declercq defrance dejesus delacruz delafuente delagarza delage delahaye delannoy delao delapaz delarosa
delarue delatorre delattre delaunay delcourt deleon delgadillo delgado delmas delorme delrio delvalle dembele deme demir demirbas demirel
denesik denis denkel denzler der deroche desbois descamps deschamps desgranges desmet desouza despres devaux dewulf diaby diack diaconescu
diaconu diagne diakhate diallo diamanka diao diarra diatta diattara diaw diawara diaz dibbert dickens dicki dickinson didier diedhiou dieme
diene dieng dietrich dietsche dieye dijoux dima dinca dinu diome dione diongue diop diot diouf dioum dizdar djebbar djitte djokoto dobosz
dobre dobrescu dobrowolski dobrzynski dogan dogaru domanski domingues dominguez dominiak donkor donnelly dooley dossantos doucet douglas
doumbia doyle drabik dragan draghici dragoi dragomir drame drouet drouin droz drozd drozdowski drozdz drzewiecki duah duarte dubiel
dubochet dubois dubos dubreuil dubuis dubuque duclos ducommun ducret ducrocq duda dudek dudziak dudzik dudzinski duenas dufour dufresne
dugas duhamel dujardin dumas dumitrache dumitrascu dumitrescu dumitriu dumitru dumont dumoulin duong dupin dupond dupont duprat dupre
dupuis dupuy duquesne durak duran durand durant durgan durieux durmaz dusenkalkar duszynski duta dutoit duval duvivier duygulu dwamena
dziedzic dziuba dzokoto ebert ebubechukwu echevarria ecoffey edwards effertz egbochukwu egeli egli ehigiator ekici eksioglu ekwueme elbaz
elciboga elebiyo elicin elizabeth elizondo elmastasoglu emard emery emig emmanuel emmerich enache ene enriquez erbay erberk erbulak ercetin
erdman erdogan erez erginsoy erkekli ernser eronat erturk escalante escamilla escobar escobedo escoffier esparza espinal espino espinosa
espinoza esposito esquibel esquivel essomba esteve esteves estevez esther estrada etienne eto evans evliyaoglu evrard fabre fadel fahey
fajardo falcao falkowski fall fankhauser farcas faria farias farrell fasayo fassi fauche faure fauvel favier favre fay fayard faye feeney
feest feil felber feliciano feray ferhat fernandes fernandez fernando ferrand ferrara ferrari ferre ferreira ferrer ferry fidelis fierro
figueiredo figueroa filali filimon filip filipek filipiak filipowicz fischer fisher flak flament flatley fleury flis floch florczak florea
florek flores florescu florez fluckiger fodor fofana fofie fonseca fontaine fontana forestier foretay fortin fosu fotso foucher fouquet
fournel fournier frackowiak fraczek fraga frami francois franecki franey frankowski fratczak fratila freitas fremont frey freymond frias
friedli friesen fritsch fuchs fuentes funk funmilayo furman furtado gabor gadiaga gadomski gahwiler gaillard gaitan gajda gajewski gal
galarza galindo gall galland gallardo gallegos gallet galli gallo galvan galvez gamboa gamez ganea gaona garay garcia garibay garica
garnier garreau garrido garza gasior gasiorowski gaspar gassama gastelum gaudin gaudry gauthier gautier gavrila gawlik gawron gawronski gay
gaye gaytan gbadamosi gbogboade gehrig geisendorf gemayel genoud gentile georges georgescu gerard gerhold gerlach germain gervais gerwig
gharbi ghazi gheorghe gheorghita gheorghiu gherman ghita gibson gil gilbert gillet gillieron giordano girard girardet giraud giron giroud
gislason giurgiu glasson gleason gleichner glover gning gningue godard godet godinez godlewski godoy goff goldberg goldner golec gomes
gomez gomis goncalves gonthier gonultas gonzalez goodwin goossens gora goral gorczany gorecki gorka gorniak gorny gorski gosselin gottlieb
goudiaby goujon goupil goyette graber grabowski gracia graczyk grady graham granado granados grandjean granger grant greco grecu green
greenfelder greenholt gregoire griego grigoras grigore grigorescu grijalva grimes grochowski groebli grondin grosjean grosu groza grudzien
gruszczynski gruszka grzegorczyk grzelak grzesiak grzesik grzeskowiak grzyb grzybowski grzywacz guajardo guardado guegan gueguen guerard
guerin guerra guerreiro guerrero guevara gueye guibert guichard guignard guilbert guillaume guillemin guillen guillet guillon guillot
guillou guinand guisse guitton gulgowski gumuspala gunday guo gupta gurmen gurule gusikowski gutierrez gutkowski gutmann gutowski guyot
guzik guzman gwozdz gwozdzik gyamfi gyasi haag haas habeeb hackett haddad hadj hadjadj hagenes hahn hajduk hakimian hakyemez haley
halvorson hamdi hamel hamelin hamidi hamill hammami hammes hamon hamzaoglu hane hanifat hanni hansen harber hardy haro harris harrison
hartmann harvey hassani hauck hayes heaney heathcote hebert hediger hegmann heidenreich heitz heller hennezel henri henriques henriquez
henry heredia herman hermann hermans hermiston hernandez herrera hertzog herve herzog hessel hettinger hickle hidalgo hilll hills hilpert
hinojosa hintz hirthe hoang hoarau hochstrasser hodkiewicz hoeger hofer hoffmann hofmann holguin hollard homenick hommel honegger hoppe
horvath hossain hottinguer howe howell huang huber hubert hudson huel huels huerta huet huguenin hugues huguet humbert hurtado hussain
huwiler huynh hyatt iacob iancu ibarra ichim idrissi iglesias ignat ilie iliescu ilunga imbert ion ionescu ionita iordache iorga iosif
irimia irizarry isaac islam ismail isokun ispas israel istrate ivan ivanov ivanova ivascu iwanowski iwanski iyalla izdebski jackowski
jackson jacob jacobi jacobs jacobson jacquemin jacques jacquet jager jagielski jagodzinski jaime jaimes jakubiak jakubowski jamet jamiu
janas janiak janicki janik janiszewski jankowiak jankowski janowski janssens janus janusz januszewski jaquez jaramillo jaros jarosz
jarzabek jasinski jaskiewicz jaskolski jasso jast jastrzebski jaworski jaziri jeanne jeanneret jedrzejczak jedrzejczyk jedrzejewski jegou
jenkins jerde jesus jezierski jimenez jimoh jlassi johns johnson johnston jolivet joly jones joshua josse jouan joubert jourdan jouve
jovanovic jozwiak jozwik juarez juillard julien jung jurado jurek jurkiewicz jurkowski justina juszczak kabbaj kabongo kacprzak kaczmarczyk
kaczmarek kaczmarski kaczor kaczorowski kaczynski kaddour kahveci kaiser kalala kaleta kalin kalinowski kalisz kamara kamga kaminski kande
kandji kane kania kaniewski kante kapusta kara karabocek karabulut karadas karaduman karaer karas karczewski karikari karpinski karwowski
kasapoglu kasperek kasprzak kasprzyk kasse kassulke kaszuba katherine kautzer kawa kawecki kaya kayode kazmierczak kebe kececi kedzierski
kedziora keebler keeling keita keller kelly kemmer kepa kerbrat kerluke kermarrec kertzmann kervella keseroglu kessler khalfallah khan
khatib khelifi khouma khoury kieffer kiehn kihn kilback kilic kim kimberly king kirlin kisiel kiss kita klein klimczak klimek kling klocko
kmiec kmiecik knapik kobus koc koch kocoglu kocyigit koelpin koepp koffi kogut kohler kolasa kolly komorowski konan konate konieczna
konieczny konopelski konopka konte koomson kopczynski kopec koper kormukcu korol korzeniowski kos kosinski kosowski koss kostecki kostrzewa
kot kotowski kouadio kouame kouassi kovacek kovacs kowal kowalczuk kowalczyk kowalewski kowalik kowalski koyluoglu koyuncu koza kozak kozey
krajcik krajewski krakowiak krause krawczyk krawiec kreiger kris krol krolikowski krugel kruk krukowski krupa krupinski kruszewski krysiak
krzeminski krzyzanowski kshlerin ksiazek kub kubacki kubiak kubica kubicki kubik kubli kuc kucharczyk kucharski kuchta kucinski kucukler
kuczynski kuday kuhic kuhlman kuhn kujawa kujawski kula kulas kulesza kulig kulik kulinski kumar kumcuoglu kumi kunde kung kunt kunter kunz
kunze kuphal kurek kurowski kurt kurutluoglu kus kusi kutch kutlay kuvalis kuzucu kwaakye kwarteng kwasniewski kwiatkowski kwiecien
kwiecinski kyei labadie labarre labbe laboy labrousse lacaze lacerda lach lachaud lacombe lacoste lacroix ladega laffont lafitte lafon
lafont lagadec lagarde lagrange lahlou laine lakin lallemand lam lamarque lambelet lambert lambrecht lamotte lamrani lamy langlais langlois
langosh langworth lapeyre laporte lara larbi larcher larkin laroche larrieu larson laskowski lasota lassalle lasserre latifat latour launay
laureano laurens laurent lautrec laval lavaud lavergne lavigne lavoie lawal lazar leal leannon leblanc leblond lebon lebreton lebron lebrun
lebsack lech leclerc leclercq lecomte leconte lecoq ledesma ledner leduc lee lefebvre lefevre leffler lefort lefranc legall legendre legoff
legrain legrand legros lehmann lehner leite leiva lejeune lelievre lelong lemaire lemaitre lemarchand lemercier lemke lemoine lemus lenart
lenoir leon leonard leone lepage lepretre leprince lerma leroi leroux leroy leroyer lesage lesch lesiak lesniak lesniewski leszczynski
letellier letourneau letourneur leuba leuschke leutenegger levasseur leveque levy lewandowski lewicki leye leyva lhuillier lima limon
limoncuoglu lin linard linares lind lindgren lipinski lipka lipski lira lisiecki lisowski littel liu llamas lockman loera loiseau lombardi
lombardo lomeli longo longoria lopes lopez loubet louis louise loum loup loureiro lourenco lourinho lovato lowe loya lozada lozano lubowitz
luca lucas lucero lucio lueilwitz luettgen luevano lugo lukaku luna lungu lupu lynch macedo macejkovic macgyver machado maciag macias
maciejewski mackiewicz mackowiak macovei madec madej madera madrid madrigal maes maestas maftei magalhaes magana maggio magnier mahe maia
maier maillard maillet maillot maj majcher majchrzak majewski majka makoma makowski makuachukwu malave maldonado malec malet malicki malik
malinowski maliszewski malka mallet mancini mane manea manga mangane mangin mann manolache manole mansour mansouri mante manuel manzanares
mar marcel marcet marchais marchal marchand marchetti marchewka marciniak marcinkowski marcu marczak mardemoutou marechal marek mares
marginean marian mariani marie mariette marin marinescu marino marion mariz markiewicz markovic markowski marks marquardt marquet marquez
marrero marroquin martel martin martineau martinelli martinez martini martins marty marvin maryam maryjane marzec mascarenas maslanka masse
masson mata mateescu matei mateo mathieu matias matos matthey matusiak matuszak matuszewski matysiak mauduit mauger maurice maurin maury
maxim maya mayer mayert mayhos mayorga mayowa mazilu mazur mazurek mazurkiewicz mba mbacke mballa mballo mbappe mbaye mbemba mbengue mbodj
mboup mbow mcclure mccullough mcdermott mcglynn mckenzie mclaughlin mebarki medeiros medhurst medina medrano meichtry meier meireles mejia
mejri melendez melgar melo mena menard menchaca mendes mendez mendoza mendy menemencioglu menendez mensa mensah meraz mercado mercier
merian merino merle merlin mermoud mernissi mertens mertoglu mertz mesa mesnard mesquita metz metzger meunier meyer meylan meza meziane
michalak michalczyk michalik michalski michaud michel michelet micu mielczarek mierzejewski mignot mihai mihaila mihailescu mihalache
mihalcea mika miklas mikulski milan milczarek milea milewski militaru miller millet millot mills miracle miramontes miranda mircea mirea
mireles miron misiak miskiewicz misztal mitchell miu mobolaji mocanu modzelewski moen moga mogbadunade mohr moine moise mojica moldovan
moldoveanu molenda molina molnar monahan mondragon monier monnard monnet monnier monod monroy montagne montalvo montanez montano monteiro
montemayor montenegro montero monteros montes montez montoya moore mora moraes morais morales morand morar moraru morawski morax moraz
moreau moreira morel moreno moret moretti morgan morice morin morissette morvan mosciski moser mota motalo mottet motyka mounier moura
moussaoui mouton moutoussamy moya mraz mroczek mroczkowski mroz mrozek mucha mueller muinat mukaram mukendi muller munguia munier muniz
munoz muntean munteanu murawski murazik muresan murillo muro murphy murray musat muschg mustapha musy muszynski mutiat mutombo naciri nader
nagy najera nalbantoglu naranjo narvaez nascimento nasri nasser nastase nativel naud nauer nava navarrete navarro nawrocki nawrot nazario
ndao ndaw ndiaye ndione ndombele ndong ndour ndoye ndukwu neacsu neagoe neagu neamtu nebioglu nechita necula nedelcu nedelec negoita negrea
negrete negron negru nelson nemes nestor neto neumann nevarez neves ngo ngom ngono ngozi nguema nguer nguyen niane niang niass niasse nica
nicoara nicolae nicolas nicolescu nicolle niculae niculescu niedziela niedzielski niedzwiecki niemczyk niemiec nienow nieto nieves
niewiadomski niggeler nikolaus nikolic nino nistor nita nitu nitzsche nkansa nkansah nkoulou nkrumah nobre noga nogueira nojeem nolan
noriega normand novak nowacki nowaczyk nowak nowakowski nowicki nowinski nsia nsimba nti ntiamoa ntim numanoglu nunes nunez nwachukwu nwogu
nwuzor nyaako nyame nyantakyi oancea obame obeng oberbrunner oberle oberlin obiageli obianuju obrien ocampo ocasio ochoa oconnor odin
odunayo ofori ofosu ogunbanwo ogunwande ojeda okonkwo okpattah okumus okuneva okunola okur okyere oladeji oladimeji olaoluwa olariu olaru
olasunkanmi olawale olczak olejniczak olejnik oliva olivares olivarez olivas oliveira olivera olivier olivo ollivier olmos olson olszewski
oltean olteanu olubukola olubunmi olufeyikemi olumide olutola oluwakemi oluwanisola oluwaseun oluwaseyi oluwashina oluwatosin olvera omani
omobolaji omobolanle omolara omosanya omowale ondo ondricka onohinosen onose ontiveros onur onyinyechukwu opeyemi opoku oppliger oppong
oprea opris opuku oquendo oraloglu orbay ordonez orellana orge orn ornelas orosco orozco orta ortega ortiz orzechowski osei osinski osorio
ossowski ostervald ostrowski osuagwu osullivan otero oti otiwa otuo ouali ouattara ouazzani oudin ouedraogo owczarek owusu oyebola oyelude
oyinkansola oymen ozansoy ozberk ozbey ozbir ozdemir ozdenak ozdogan ozgorkey ozkara ozkok oztonga oztuna ozturk ozuna pabon pacheco
pacocha paczkowski padberg padilla padron paduraru paez pagac pagan pages pagnol paiva pajak paksut palacios palacz palmer palomino palomo
paluch pana panait panek pantoja papin paraschiv paredes parent paris parisi parisian parker parlier parmentier parra partida partyka parvu
pasca pascal pascu pasquet pasquier pasternak pasteur paszkowski patel patino patrascu paucek paun pavard pavel pawelec pawlak pawlicki
pawlik pawlikowski payen payet paz pedraza pedroza peeters peixoto pekkan pektemek pelage pelayo pelletier peltier perales peralta perea
pereira perera perez peron perret perrier perrin perrot perroy petcu petit petitjean petitot petre petrea petrescu petrossian petrov
petrovic pfannerstill pfeffer pham phan philippe phillips phung piaget piasecki piatek piatkowski picard pichardo pichon pictet piechota
pieczek piekarski pierre pietras pietruszka pietrzak pietrzyk piguet pilarski pilch pimentel pina pineau pineda pinheiro pinho pinon pinson
pintea pintilie pinto piorkowski piotrowicz piotrowski piquet pirvu pittard piwowarczyk pizarro planchon plessis pluta pocan podgorski
poirier polak polanco polat pollich ponce poncet pons pop popa popescu popov popovici porebski porras portillo posada potier pottier
poulain pouros pouye powlowski poyrazoglu prado prat preciado preda predovic prempeh prevost prieto prieur prigent prodan prohaska prokop
prosacco proust provost prudhomme prus przybylski przybysz ptak puchalski puga puiu pujol pulido purdy pury pytel python quartenoud quartey
queiroz quemener quentin quere quesada quezada quigley quinodoz quinones quinonez quintana quintanilla quintero quiroz quitzon rabe
rabemananjara racordon raczynski radecki radoi radomski radu radulescu rael raffin raharison rahman rahmani rajaonarison rak rakoto
rakotomalala rakotondrabe rakowski ramanantsoa ramassamy rambert ramirez ramos randria randrianarisoa rangel raposo rascon rasoa rasoanaivo
ratajczak rath ratke rau ravel ravelo ravelomanana ravet raya raymond raynaud raynor razafindrakoto razafy razo regalado regnier reichel
reichert reilly reinger reis rempel remy renard renaud renaudin renault rendon renner renteria resendez revel rey reyes reymond reyna
reynaud reynold reynolds reynoso ribaupierre ribeiro ribes ricard ricci rice richard richer richter rico rigaud rinaldi rincon riner riojas
rios riou rioux rippin ritchie ritter ritz rivas rivera rivero rivet rizzo robak robel robert roberts robillard robin robledo robles rocha
rochaix rochat roche rodarte rodier rodrigues rodriguez rogahn rogala rogalski roger rogowski rohan rojas rojek rojo roldan rolfson rolland
rolon romaguera romain romano romanowski romero romo romy rondeau roob roque roques rosa rosado rosales rosario rosas rosca rosenbaum
rosiak rosinski rossi rossignol rosu rotaru rothlisberger rougemont roulin rousseau roussel rousset rouyer rowe roy roybal royer rozanski
rozycki rubio rucinski rudnicki rudzinski rudzki ruecker ruelas ruffin ruiz runolfsdottir runolfsson runte rus rusin russel russo rusu
rutherford rutkowski ruttimann ryan rybak rybarczyk rybicki rzepka saad saadi saavedra sabaly sabatier sabau sabdat sadio sadowski saenz
safo saget sagna saheed sahin sahraoui saidi saiz sakho salameh salami salas salaun salazar salcedo salcido saldana saldivar salem salgado
salhi salinas sall salmon salvador samaniego samb sambe sambou samson samuel samy sanabria sanchez sandor sandoval sandoz sandu sane
sanford sangare santacruz santana santiago santillan santoro santos sanusi sarabia sarah saraiva sarbu sarkis sarkissian sarpong sarr
sarrazin sato satterfield sauceda saucedo sauer saussure sautron sauvage savary savu sawayn sawicki schaden schaefer schaeffer schamberger
scheurer schiller schimmel schinner schmeler schmid schmidt schmitt schneider schnider schnyder schoen schorderet schowalter schrepfer
schroeder schulist schultz schumm schuppe schuster schwartz schwarz schweitz schweizer schwizgebel scott sebag sebti seck sedillo segnane
segovia seguin segunmaru sekinat sellier sene senechal senger senghor sepetci sepulveda serafin serban serna serra serrano serrato sevilla
seydi seye sezek shanahan sharma shields sicard sidibe siedlecki sienkiewicz sieradzki sierra sigrist sikora sikorski silva sima simion
simionescu simmen simoes simon simonet simonis sinanoglu singh sipes sirbu sisneros sissoko sitbon sitek sivakumar siwek skalli skalski
skiba skibinski skiles skoczylas skora skowron skowronek skowronski skrzypczak skrzypek slimani sliwa sliwinski slusarczyk smith smitham
smolinski soare soares sobczak sobczyk sobieraj sobolewski socha sochacki solano solis soliz solmaz solomon solorio solorzano sonko soria
soro sosa sosnowski sotelo soto souare souchet soulier soumare sousa soutter souza sow sowa sowinski sozeri spencer spinka spitz spoerri
sporer sprunger sroka stachowiak stachowicz stachura stachurski staicu stamm stan stanciu stancu stanek stanescu staniszewski stankiewicz
stanton stark stasiak staszewski stawicki stec stefan stefanescu stefaniak stefanski stehr stelmach stepien stepniak steuber stewart
stiedemann stoian stoica stokes stolarczyk stolarski stoltenberg stracke streich stroe stroman strosin strzelczyk strzelecki suarez suciu
sulaimon suleymanoglu surma suski suter sutermeister sutz suzuki swaniawski swiatek swiderski swierczynski swift sylla sylvester szabo
szafranski szasz szatkowski szczepaniak szczepanik szczepanski szczerba szczesna szczesniak szczesny szekely szelag szewczyk szostak szulc
szwarc szwed szymanski szymczak szymczyk szymkowiak szyszka tafoya tahar tahincioglu tahiri taiwo takyi tall tamas tamayo tamba tamez
tamunoemi tanaka tanase tang tanguy tapia tardieu tarnowski tataru tavares tawia taylor tazegul tazi tchoumi techer teixeira tejada tejeda
tekand tekelioglu tella tellez tello temitope teodorescu teran terrazas terry tessier texier thevarajah thevenet thiam thiao thiaw thibault
thiebaut thiel thierry thiongane thioub thioune thomas thompson tijerina tillman tine tinguely tirado tissot tkaczyk toader tokarski tokgoz
toledo tolulope toma tomala tomaszewski tomczak tomczyk tomescu tomys top topaloglu topcuoglu toraman toro torp torphy torres torrez
torriani toth toumi toure tournier toussaint tovar towne toy trabelsi tracz tran trandafir trantow traore trejo tremblay treutel trevino
trif trifan trinh trojanowski tromp trouillet trujillo truong trzcinski trzeciak tschudi tshibangu tudor tudorache tudose tuglu tugluk
tunaboylu tunceri turcotte turcu turek turkdogan turner turpin tutu tutuncu tuzun twardowski tweneboa twumasi uca uchechi ulibarri ulloa
ullrich uluhan ungureanu upton urban urbanczyk urbanek urbaniak urbanowicz urbanski urbina urena urias uribe urrutia ursu vaca vacher
vaduva vaillant vaillot valadez valdes valdez valdivia valencia valente valentin valenzuela valette valladares valle vallee vallejo valles
vallet valverde vandamme vandenberghe vandenbroucke vandervort vanegas vanhoutte varela varga vargas varin vasile vasilescu vasiliu vasse
vasseur vaz vazquez vega veiga vela velasco velasquez velazquez velez velioglu veliz venegas vera verdier verdon verdugo verduzco veres
vergara vergne vernier veron veum vial viard vicente vidal vieira viera vigier vigil vignal vigneron villa villagomez villain villalobos
villalpando villanueva villard villarreal villasenor villegas villeneuve vincent vingadassamy vintila virapin virassamy visan vlad vogt
voicu voinea voiron volkman von vonrueden vuong wade waelchi wagner walczak walker walkowiak walsh walter wane wang ward wasiak wasik
wasilewski wasiu wasowski wasser watanabe waters watsica wawrzyniak weber wegrzyn wehner wehrle weimann weiss weissnat welch welti west
wiacek wiafe widmer wiecek wieckowski wieczorek wiegand wierzbicki wilcox wilczek wilczynski wilderman wilk wilkinson willane willems
williams williamson willms wilson windler winiarski wintheiser wisniewski wisoky wisozk witczak witek witkowski witting wiza wnuk wojcicki
wojciechowski wojcik wojtas wojtasik wojtczak wojtkowiak wojtowicz wolak wolf wolff wolinski wolny wolski wood wos wouters wozniak wright
wrobel wroblewski wrona wronski wuckert wunsch wuraola wurtz wyman wypych wysocki wyszynski xavier yaamoa yade yahiaoui yamamoto yanez yang
yao yaqub yawson ybarra yeboa yeboah yesilkaya yetkiner yildiz yilmaz yirenkyi yorulmaz yost youssef yundt yussuf zaborowski zagorski
zaharia zajac zajaczkowski zak zakrzewski zalewski zambrano zamfir zamora zamudio zapata zaragoza zarate zareba zaremba zarzycki zavala
zawada zawadzki zayas zboncak zdunek zebrowski zebus zelaya zemlak zepeda zerbib zerrouki zhang zhao zhou zhu ziani zidane zieba zielinski
zielonka ziemann zieme zietek zimmermann zitouni zmuda zobda zuk zukowski zulauf zuniga zurawski zurek zwolinski zych zygmunt
`;

export const LAST_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
