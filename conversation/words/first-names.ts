/** First names met in French practices, folded, of many origins; they tell a first name from a last name. Data only. */
const NAMES = `
aaron abdallah abdel abdelkader abdou abdoulaye abel abigail abraham achille adam adama adele adeline adem adil adrian adriana adrien adrienne
agathe aglae agnes ahmed aicha aida aime aimee alain alan alban alberic albert albertine albin aldo alejandro alessandro alessia alex alexandra alexandre
alexandrine alexia alexis alfred ali alia alice alicia alienor alima aline alison alix alizee alois aloise alphonse alvaro alya alyssa amadou amandine amanda
amara amaury ambre ambroise amel amelia amelie amin amina aminata amine amir amira amy ana anabelle anais anastasia anatole andrea andree andre andres
andy ange angel angela angele angelina angelique angelo anissa anita ann anna annabelle anne annette annick annie annelise anouk anselme anthony antoine
antoinette anton antonella antonin antonio apolline aram archibald ariane ariel aristide arlette armand armande armel armelle arnaud arnold aron arsene arthur arturo ashley
asma assa assia astrid athenais aubin aude audrey augustin augustine aure aurelia aurelie aurelien aurore awa axel axelle aya ayden ayla aylin ayman aymen aymeric ayoub aziz aziza
bakary baptiste baptistin barbara barnabe basile basma bastien baudouin beatrice belinda bella benedicte benedict benjamin benoit berenice bernadette bernard berthe bertrand betty
bianca bilal bintou blaise blanche blandine bob boris boubacar brahim brandon brendan brian brice brigitte bruce bruno bryan
caleb calista calliste camelia cameron camille candice capucine carine carl carla carlo carlos carmen carole caroline carolina casimir cassandra cassandre catalina
caterina catherine cathy cecile cecilia cedric celeste celestin celestine celia celian celine cesar chafik chaima chahinez chanel chantal charlene charles charlie charline charlotte
cheikh cherif chiara chloe chris christel christelle christian christiane christina christine christophe christopher cindy claire clara clarisse claude claudette
claudia claudie claudine clea clelia clemence clement clementine cleo cloe clothilde clotilde clovis colette colin coline come concepcion constance constant constantin cora coralie
coraline corentin corinne cosima cristina cristiano cyndie cyprien cyriaque cyril cyrille cyrine
daisy dalila damien damian dan dana daniel daniela daniele danielle danny daphne dario dave david davy deborah delia delphine demba denis denise denys derek desire desiree diana diane diego dieudonne
dilan dimitri dina dinah divine djamel djamila djenaba djibril dolores domenico dominique domitille donatien donovan dora dorian dorine doris dorothee driss duncan dylan
eddy eden edgar edith edmond edmonde edna edouard eduardo edwige edwin elea eleanor elena eleonore elia eliana elian eliane elias elie eliette eliezer elif elijah elina eline eliot eliott elisa
elisabeth elise elizabeth ella ellen ellie elliot elliott elma elodie eloi eloise elora elsa elvina elvira elvire elyne ema emeline emeric emile emilia emilie emilien emilienne emilio emily emir emma emmanuel emmanuelle emmy emy
enora enrico enrique enzo ephraim eric erica erik erika ernest ernestine erwan erwann esma esme esmeralda esteban estelle esther ethan etienne etiennette eugene eugenie eulalie eva evan evangeline eve evelyne ewan ewen ezechiel ezio
fabian fabien fabienne fabio fabiola fabrice faiza fanny fanta fantine farah farid farida fares faouzi fatima fatiha fatimata fatma fatou fatoumata faustine fayza federico felicie felicien felicite felipe felix ferdinand fernand fernande fernando fiona firmin flavia flavie flavien flavio fleur flora florence florent florentin florian floriane florine foued fouad francesca francesco francine francis francisco franck francois francoise frank fred frederic frederique fulgence
gabin gabriel gabriela gabriele gabrielle gaelle gael gaetan gaetane gaspard gaston gauthier gautier gemma genevieve geoffroy geoffrey george georges georgette georgia georgina gerald geraldine gerard gerardo germain germaine ghislain ghislaine gianni gilbert gilberte gilles gina ginette gino gisele giulia giuseppe gladys gloria goncalo gontran gonzague grace gracieuse graziella gregoire gregory greta guilhem guillaume guillemette guilaine gustave gustavo guy gwenael gwenaelle gwendoline gwladys
habib habiba hadrien hafida hafsa haider hakim hakima halima hamid hamida hamza hana hanae hanane hanna hannah harold haroun harry hasna hassan hassane hassiba hawa hayat hector hedi helena helene heloise henri henriette herve hicham hilda hilaire hind hippolyte hoang honore honorine horace hortense houda houria hubert hugo hugues huguette humbert hussein hyacinthe
iban ibrahim ibrahima idir idris idriss ifsane ignace igor ihsane ikram ilan ilhan ilham ilona ilyan ilyana ilyes ilyass iman imane imran ines ingrid inna ioana irene irina iris irma isaac isabel isabella isabelle isadora isaure isis ismael ismail israa issa ivan ivana ivy
jack jackie jacky jacob jacqueline jacques jade jalil jamal james jamie jamila jan jana jane janet janine jasmine jason jasper javier jawad jayden jean jeanine jeanne jeannette jeannine jenna jennifer jenny jeremie jeremy jerome jesse jessica jessy jesus jihane jimmy jo joachim joakim joan joana joanna joao jocelyn jocelyne jodie joe joel joelle joey johan johann johanna johanne john johnny jonas jonathan jordan jordane jorge jose josee joseph josephe josephine josette joshua josiane josselin josue joy joyce juan juanita judicael judith jules julia julian juliana julie julien julienne juliette julio justin justine
kader kadidia kadiatou kaina kais kalvin kamal kamel kamelia kamil karen karim karima karin karine karl kassandra kassim kate katel katherine kathleen kathy katia kayla keira kelian kelly kelvin ken kenan kenny kenza kenzo keren kerwan kevin khadija khadidja khadijah khalid khaled khalil kheira kiara kilian killian kim kimberly klara kleber koffi konstantin kurt kylian kyllian
laetitia laila lalie lambert lana lara larbi larissa lassana latifa laura laure laureen laureline laurence laurent laurette laurie laurine lea leah leana leandre leandro leane leila leilou leina lena lenaic lenaick lenny lenny leo leon leona leonard leonardo leonce leone leonie leonor leonore leontine leopold leopoldine leora leslie leticia levana lewis leyla lia liam liana lidia lila lilas lili lilia liliana liliane lilly lilou lily lina linda line lino lionel lionnel lisa lise lisbeth lise-marie lisette lison liv livia liviana liz lizea lizzie loan loane loic lois lola lona lorena lorenzo loretta lorette lorie loris lou louane louann louca louis louisa louise louisette louison louka loup lourdes luc luca lucas lucette lucia lucian luciana lucie lucien lucienne lucile lucille lucio lucy ludivine ludmila ludovic luigi luis luisa luka lukas luna lya lyah lyam lydia lydie lyes lylia lylou lyna lynda lyne lyse
mael maelie maeline maelle maelys maeva magali magalie magdalena maggy mahamadou mahaut mahe mahmoud maia maina maissa maiwenn majid malak malek malia malicia malick malik malika malo malone malorie malvina mamadou manel manelle manoel manolo manon manu manuel manuela manuella mara marc marcel marcelin marceline marcelle marcello marco marcos marcus margaux margareth margarita margaret margerie margot marguerite maria mariama mariame marianne mariano marie mariel marielle marieme mariette marilou marilyn marilyne marin marina marine mario marion marise marius marjolaine marjorie mark marlene marley marlon marthe martial martin martine martina marvin mary maryam maryline marylou maryse maryvonne massimo mateo matheo mathias mathieu mathilda mathilde mathis mathurin mathys matias matilda matis matt matteo matthias matthieu matthew mattia maud maureen maurice mauricette max maxence maxime maximilien maxine may maya mayeul mayline maylis mazarine medhi medina megane mehdi mehmet melania melanie melia melina melinda melissa melodie melody melvin melvyn mercedes meriem merlin meryem meryl mia michael michel micheline michele michelle mickael miguel mika mikael mike mila milan milena milena milhan milo milos mina mireille miriam mitsuki moctar mohamed mohammed mohammad moise mona monica monika monique morad morgan morgane mouhamed mouloud mounia mounir mouna mourad moussa moustapha muriel murielle mustafa mustapha mya mylan mylena mylene myriam myrtille
nabil nabila nadege nadia nadine nadir nael naelle naim naima nahia nahil nahla nahel naila naomi naomie narcisse nasser nassim nassima natacha natalia natasha nathael nathalie nathan nathanael nawal nawel naya neil nelia nell nelly nelson nesrine neva neyla nicky nicodeme nicolas nicole nicoletta nidal niels nikita nils nina ninon nisrine noa noah noam noe noel noelie noelle noemie noha nohe nolan nolann nolwenn nora norah norbert nordine norine noor nour noura noureddine nouria numa nuno
oceane octave octavie odette odile odilon olga olimpia olive oliver olivia olivier olympe omar ombeline ombline ondine ophelie orane oriane orlane orlando oscar osman othmane otis ottavia oumar oumou oussama owen ozan
pablo paco paloma pamela paola paolo paquita pascal pascale pascaline patrice patricia patrick patty paul paula paule paulette paulin pauline paulo pedro peggy penelope perla pernelle perrine peter petra petronille philemon philibert philippe philippine philomene pia pierre pierrette pierrick pilar pio placide pol prisca priscilla prosper prudence prune
quentin quitterie
rabah rachel rachid rachida rafael rafaele raffaella raja ralph rama ramata ramon ramona ramzi rania raoul raphael raphaelle raphaela raquel rayan rayane raymond raymonde rebecca regine regis reine reinhard reine-marie remi remy rena renaud rene renee reynald rhea rhita riad ricardo richard rita rivka riwan roberto robert roberte robin robinson roch rocco rodolphe rodrigo rodrigue roger roland rolande romain romane romaine romaric romeo romuald romy ronald ronan ronny rosa rosalie rosaline rosanna rose roseline rosemary rosemonde rosine rosita roukaya rowan roxane roxanne ruben ruby rudolf rudy rui ryan
saad sabina sabine sabri sabrina sacha sadia sadio safa safia safiatou safiya said saida salah salamata salem salif salim salima sally salma salome salomon salvatore sam samantha samba sami samia samir samira sammy samson samuel samy sanaa sandie sandra sandrine sandro santiago sara sarah sarra sascha sasha saul savannah savinien scarlett sean sebastian sebastien segolene selena selene selim selma selyan serena serge sergio sergei servane severin severine seydou sharon shana shanna shirley sibylle sidonie sidney sidi sidy siegfried sigrid sihame silas silvia silvana simeon simon simona simone siham sixte skander sofia sofiane sofyan soizic solal solange solene solenn solenne solveig sonia sonny sophia sophie soraya souad soufiane souhila souleyman souleymane sofiène stan stanislas steeve stefan stefania stella stephan stephane stephanie stephen steve steven sullivan sultan suzanne suzette suzie suzy svetlana sven swan sybille sylvain sylvaine sylvette sylvia sylviane sylvie syrine
tahar taina tamara tania tao tarek tariq tatiana tea ted teddy telio telma teo teresa terence tess tessa thais thalia thalya thanh thea theau thelma theo theodora theodore theophane theophile theotime theresa therese thibaud thibault thibaut thierry thomas tiago tiana tidiane tifaine tiffany tilio tim timeo timothe timothee timothy tina tino titouan titus tobias tom tomas tommy toni tony toussaint tracy tristan troy tyler
ulysse urbain urielle ursula ursule usman
vadim valentin valentina valentine valere valeria valerian valerie valery vanessa vasco vera veronica veronique vianney vicente vicky victoire victor victoria victorien victorine vincent vincenzo violaine violette virgil virgile virginia virginie vital vivian viviane vivienne vladimir
waël wael wafa wahiba walid wanda wassil wassim wendy werner wiam wilfrid wilfried william willy wilson wissam
xavier xaviere xenia
yacine yael yael yaelle yahya yan yana yanis yanick yann yanni yannick yannis yara yasmina yasmine yassine yassin yasin yassir yasser yazid yoan yoann yoel yohan yohann yolande yolene yona yoni yoris youcef youna younes youness youri youssef youssouf ysaline ysé yse ysee yuna yusuf yvan yves yvette yvon yvonne
zacharie zachary zahra zaid zaina zakaria zakariya zara zayn zaynab zeinab zelie zelia zeina zena zephyr zephyrine zia zied zineb zinedine ziyad zoe zohra zohir zora zoran zoubida zoulikha
tahiry hery faly miora lalaina fanja haja hanitra mamy naina ny-aina onja rado rivo solofo toky tiana voahangy
teva moana heiarii hina maeva tehani teiva vaea vaihere manutea
aaliyah aba abak abaka abakan abakay abar abay abd abdelhafid abdelhakim abdelilah abdellah abdelmajid abdelmalek abdelmoumen abderrahim
abderrahmane abdessamad abdon abdonie abdoul abdourahmane abdramane abdullah abelard abelin abeline abendam abibatou abidin abigael
abigaelle abluc abondance abou aboubacar aboubakar absalon absar aby acace acacie acanthe acar acela acelya achaire achim achraf acuk acun
ada adalan adalard adalbald adalbaude adalberon adalbert adalric adalsinde adame adan adar adas adberilgen adea adegrin adegrine adel adela
adelaida adelaide adelajda adelie adelin adelina adelphe adeltrude adelya aden adenet adeodat adhemar adi adib adile adina adja adjutor
adnan adolphe adolphie adonis adonise adraman adrastee adrehilde adriano affan afi afitap afonso afra afsar afsin agabay agah agakagan
agalak agapet agata agatha agathange agathon agaton agca agilbert agilberte aglaia agnan agnane agneflete agnieszka agnos agripina agrippin
agrippine agrypina agustin ahenk ahlem ahmad ahmet ahsen aichatou aidan aiden aimable aina aisha aissa aissata aissatou ajan ajana ajla
ajlin ajna akalp akas akata akbas akbatur akbay akboga akboru akbudak akbugra akbulak akca akcakoca akcora akdemir akdogan akim akkun
akkunlu akkurt akkus akram aksel aksil aksungur aktan aktekin aktimur ala alaban alaboru aladag aladogan alaine alais alakurt alana alara
alassane alayunt alayuntlu alba albane alberade alberta alberte albertina alberto alcibiade alcide alcidie alcime alcine alcyone aldegonde
aldemir aldogan aldonce aldric alea aleaume alec alejandra aleksa aleksandar aleksander aleksandra aleksy alena alenia aleodor alessandra
alessio aleth alexander alexandrina alexandros alexandru alexane alexanne alexe alexine aleya aleyna alfonso alfredo algu alican alicja
alida aliette alin alina aliou alioune alis alisa alisan alisha alisir alissa alissia alistair alistar alixe aliya aliyah alize alka
alkaboluk alkaevli alkan allan allegra allen alliaume allison alma almila almine almire alon alonzo aloys aloyse alp alpagut alparsbeg
alparslan alpata alpay alpaya alpaykagan alpbilge alpdirek alpdogan alper alperen alpertunga alpgerey alpha alphan alphee alphonsine alpike
alpilig alpinien alpkara alpkuluk alpkutlu alptegin alptugrul alptunga alpturan alptutuk alpulug alpurungu alpurungututuk alpyoruk altan
altankagan altankan altay altemur althee alton altuga alva alverede alvin alvina alwar aly alyah alycia alyssia alysson amabela amac amadea
amady amael amal amalia amaliane amalric amalthee amande amandin amani amant amante amar amarande amaranthe amaryllis amath amber ambra
ambrine ambroisie ambrozy amdy amea amedee amedeu ameliane amelien ameline amelya amena ameth amethyste amicie amiel aminte ammar amos amra
amrak amul amza anabela anae anael anaelle anahita anaida anamaria anar anas anass anastase anastasie anastasija anastazja anatol anatolie
anca ancelin anceline ancuk ancuta anda andac andeol andjelina andoche andra andrada andreas andreea andrei andrej andrew andri andrin
andrina andriy andrzej andzelika anemona anemone anes aneta angadreme angeles angelica angeline anghel anghelina angie angilbe angilberte
angilran angoustan anh ania anica anicee anicet anicette anik anika anina anis anise anisoara anjali anka annabel annaelle annaick anni
annibal annika annonciade anouar anouck ansbert ansberte ansgary anstrudie ant anthelme anthelmette antide antigone antim antoaneta
antonela antoni antonia antonie antonina antonine antoniu antony anuar anuta anya apa apak apatarkan aphelie apollinaire apollinary apollo
appoline aprancur april aquilin aquiline arabelle araboga arademir aral arame arbay arbuz arcadie archambaud archange archie arcuk arda
aren arezki argine argu argun ari aria ariadna arian ariana arianna aricie arie arielle arif arij arina arion aris arisa ariste aristita
arkadiusz arkady arlene armagan arman armance armandine armando armeline armide armin armine arnac arnaude arno arnould arolde arona arpat
arsal arsenie arseniusz arsinoe arslan arslanargun arslanboru arslansungur arslantegin arslanyabgu arsun artemis artemisa arthaud artheme
arthurine arthus arto artuk artukac artur artus artut aruk arun arwa arwen arya arystarch asan asanboga asantudun asantugrul asartegin
ascelin asceline ascension asia asil asja asmaa assane assetou assil assomption assya asta astalogul astarte asterie astou astree astride
asuela asug asuk asya ata ataa atac atakagan atakan atalan atalay ataman atanazy atasagun atasu ataullah atberilgen atena athalie athanase
athanasie athena athina atilla atlas atmaca atta atuncu aubertine aubrey aubry audebert audeline audouin audran august auguste augustina
aurea aurel aurele aurelian aureliana aurelienne aurelio aurelle aurian auriane aurica auron aurora austin auxane auxence ava avar aveline
avi aviel avigaelle avital avluc avni avoye avram avsar awatef axeline axinte ayaan ayah ayan ayana ayas ayaz aybalta ayban aybars aybeg
aydan aydarkagan aydemir aydogan aydogdu aydogmus ayem ayhan aykagan aykal aykan aykurt aykut aylan ayline ayluc ayluctarkan ayma aymane
aymard aymardine aymon aymonde ayren ayruk aysar ayse aytac aytak aytekin aytug ayvaz azak azalee azban azelie azeline azer azgan azganaz
azizhan azmi azra azzeddine azzedine babacan babacar babur bacara baccayman bachir bacman badabul bade badis badr badruk badur bafode baga
bagaalp bagan bagasatulu bagatarkan bagatengrikagan bagatur bagaturcigsi bagaturgerey bagaturipi bagatursepi bagdagul bagtas baha bahia
bahri bahtiyar bakagul baki balaban balaka balakatay balcar baldu baldwin balta baltar balthazar baltur banel bangu banna barak baraktore
baran barbe barbeg barboga barbol barbu barbulsun barca barcadogdu barcadogmus barcadurdu barcadurmus barcan barcatoyun bargan barkan
barkdogdu barkdogmus barkdurdu barkdurmus barlas barmaklak barman barry bars barsbeg barsboga barsgan barskan barsurungu barthelemy
bartimee bartolomeu bartu basademir basak basan basanyalavac basar basarab basat basbug basgan basil basilisse baskurt bastar bastian
bastugrul basu basut bathilde batrak battal batu batuhan batuk batur baturalp bay baya bayancar bayankagan bayat baybars baybicen bayboga
baybora baybure baydar baydemir baydur baykal baykara baykoca baykuzu baymunke bayna baynal baypure bayrac bayrak bayram bayruk baysungur
baytara baytas bayuncur bayur bayurku bayutmus bayuttu bazyli beatriz beatrycze beceapa beckem becky bedir bedirhan bediz bedran bedreddin
bedri beg begarslan begbars begbilgeciksin begboga begcur begdemir begdilli begdurmus begi begil begine begitutuk begkulu beglen begni
begtas begtegin begtuzun behcet behic behlul behram behrem behzat bek bekbekec bekec bekecarslan bekecarslantegin bekectegin beker bekir
beklemis bektas bektur bela belcim belcir belek belemir belgi belguc belkacem belma beltir beltun benaissa benedita benedykt bengi bengu
beniamin benice benicio benito benjamim benli benlidemir bennie benny benone bera beranger berangere berard berat berceste bercin berdibeg
berendey berginsenge bergu berinay berk berkan berkay berke berkin berkis berkyaruk bermek bernardo bernice berran berre bert berta bertha
bertille bertram berva beryl besentegin beser besim besir besra bessie betemir beth bethany betina betsy bettina beulah beuve beverly beya
beyizci beyrek beyrem bibiana bibianna bicek bigna bilel bilge bilgebayuncur bilgebeg bilgeciksin bilgekagan bilgekan bilgekulucur
bilgekutluk bilgetacam bilgetardu bilgetegin bilgetonyukuk bilgez bilgic bilgin bilig biligkongulsengun bilik billie billy binbegi bindir
bineta binta birama birane birol bjorn blake blanca blanduzia blessing bobbie bobby boga bogac bogacuk bogdan bogdana bogde boge bogu
bohemond bokde boke boldaz bolen bolmus bolsun bolun boncuk bonek bonge bongul bongulboga boniface bonnie bora boran borcul borlukcu bornak
bortecine boru borubars borusengun borys bouba boubou bouchard bouchra boyan boyankulu boyd boylabaga boylabagatarkan boylakutlutarkan
bozan bozboru bozdogan bozkurt bozkus bozok brad bradford bradley bradut brahima brajan brandi brandusa brandy branka brayan brenda breno
brent brett briac bridget brieuc brittany brooke bruna brune brunehaut brunehilde bryant brygida bucan bucur budag budak budunlu budus
budustudun bugday bugduz bugduzemen buge bugra bugrakarakagan bugu bugubilge bukak bukaktutuk bukduz buke bukebuyrac bukebuyruc bukey
buktegin bukusboga bulacapan bulak bulan buldur bulent bulgak bulmaz bulmus buluc bulug buluk bulus bulut bumen bunsuz bunul bunyamin burak
burcak bure burgucan burgut burhan burkay burkek burkut burluk burslan burulday burulgu burunduk busulgan butak butuk buyan buyancuk
buyandemir buyankara buyat buyrac buyruc buyruk buzac buzactutuk byron caba cabdar cabus caetana cafer cagan cagatay cagdas cagla caglar
caglayan cagru cahid caio caius calapkulu calebe calin calixte calvin camelien camil camila camilia camilla camillien canalp candace candar
candide canel caner cangul cankan cannur cansel cantemir caribert caridad carina carles carloman carlota carlotta carlton carmina carminho
carmo carol carolyn carrie carroll cary casandra casey casian casiana cassie cassien cassiopee castille cataleya catalin catarina catinca
catrina catrinel caua cavid cazimir cebe cecelia cecil cecylia cecyliusz cedrick cedrin celal celaleddin celasun celen celien celik celil
celina cem cemal cemali cemen cemgen cemil cenk cerasela ceren cesaire cesminaz cetin cetinel cetiner cevahir cevat ceyda ceyhun ceykun
ceyla ceylan ceylin ceylinaz cezar cezara cezary cezmi chad chafia chahine chai chaimae chakib charifa charlaine charlemagne charlize
charly chayma chedly cheick cheikhou chekhouna chelsea chems cheryl chester childebert chilperic chirine chokri chretien christ christie
christodule christy chrysole chrysostome cicek cicem cigdem cihad cihan cihangir cihansah cilay cilenti ciler cilvenaz cimen ciprian
cipriana cise cisem cisil civan clarence clarisa clark claudien claudio claudiu clay clayton cleandre clelie clemens clemente clementina
cleopatra cleophee clery clifford clifton clint clinton clio clotaire clyde cobulmak cocukboru codin codrin codrina codrut codruta cody
cokramayul colleen colman colombe colpan colu conception conchita connie conrad constanca constanta constantina consuela coralia corentine
corey corina cornel cornelia corneliu cornelius corvin cory coskun coskuner cosmin cosmina costache costel costin coumba courtney craig
crenguta crin crina cristea cristian cristobal cristofor crystal cubeyr cumhur cuneyt curtis cynthia cyra cyrian cyrielle cyrus cyryl
dacian daciana dado dafina daghan dahlia daiana dale dalia dalla dallas damla damon danae dani dania daniella danilo dante dany danyl
daouda daphnee daria darian dariana darin darine daris darius dariusz darla darlene darnell darrel darrell darren darrin darryl daryl daver
davi davide davud dawid dawn dayan dayane dea dean deanna debbie debora debra decebal deepa defne del delbert della delores delphin demet
demetra demetriusz demiralp demirhan deneval denisa deniz denizalp dennis derin derrick dervis derya despina destan deste devin devran
dewey dexter dhia dianna dianne diar diara diarra dicle diclehan dida didem didier didina dieudonnee dieynaba dikmen dilara dilaver dilay
dilberay dildar dilek diler dilhan dilruba dimitrina dinc dincer dinis dino dinu diogo dion dionizy dior direnc diri dixie dizik djeneba
dmytro dochia dogan doganay doganer dogu doina dolunay domingo dominic dominick dominik domnica donald dondu donna donnie doreen dorel
doriana doriane dorin dorina dorinel dorli dorota dorotea dorothy doru doudou doug douglas dounia dov doyle draga dragan dragos drew dua
duane duarte ducu dumitra dumitrana dumitru dundar dunya durdane durmus durriye duru dururbunsuz dustin duygu dwayne dwight dyna earl
earnest ebin ebony ebren ebru ebuzer ecaterina ece ecehan ecem ecevit ecmel ecvet eda eddie ede edgard edhem edil ediz edmee edmund eduard
eduarda edward edyta efe efken eflah efraim efrem efsun eftalya eftimia eftimie egemen eglantine egrim eileen ekec ekim ekin ekmel ekrem
ela elaine elbert elcin eleanore eleazar elene eleni eleonora eleuthere elgin eli eliah eliahou eliano eliasz eliel elija elin elinor elio
elion eliona elior elisabeta elisaveta elisee elisio elissa eliza elkin elli ellis elly elmas elmer eloa eloan eloane elodia eloisa elona
elone elouan elsie elti elvan elwira elya elyas elyes elyssa elzbieta elzear emanoil emanuel emanuela emanuelly emanuil emced emel emelie
emerance emerencie emi emie emil emilian emilija emin emine emmelie emmett emmie emna emrah emre emrullah ena ender enderun enea enes engin
enguerrand enio enis enise ennio enola ensar enver enya enyo epiphane eralp erast eray erberk ercan ercin ercument erda erdal erdem erdeni
erdenikatun erdeniozuk erdinc erel eremia eren erentuz ergene ergenekatun ergin ergun erguner erhan erick erin erinc erine erkam erkan erke
erma erman ermen ernesto erol eron ersan ersin ertan erten ertenozuk ertugrul ervin erwin esat esen esenbike eser esin esmeray esperanza
esra esref essie estela ester estera ethann ethel ethem etil eubert eudes eudokia eudoksja eudoxe eudoxie eufrosina eugen eugenia eugeniusz
eula eunice euphrasie eurydice eusebe eusebia eusebie eusebiu eustache eustatiu eustracjusz evanghelina evann evariste evelina evelyn
everett evin evran evrard evren evsen evy ewa ewelina ewenn eya eyal eyiz eylul eymen eysan eytan eythan eyup ezrak fabia fabiana fabiano
fabricia fabricio fadi fadila fadime fadoua fady fahd fahrettin fahri fahriye fahrunissa faik faith falba falih fannie fantin faris fariza
farouk faruk fasih fathi fatih fatim fatin fatos fatouma faycal faye faysal fazilet fazullah feda fedai fehime fehmi felicia feliciano
feliks fella ferah feramus feramuz feray ferda ferdaous ferdi ferdynanda ferhan ferhat feride feridun feriel feriha ferit ferman ferruh
feryel fevzi feyyaz feyza feyzullah fiacre fidan fidele figen fikret fikri fikriye filemon filip filipa filipe filippa filippo filiz
filofteia fily finja finn fiodor fionn firas firdevs firmine flaviu floare floarea flodoard flor flore florea florencia florencja florenta
florentina florestan floriana florica florie florin florina floyd flurin flurina flynn fode fodie forrest fortune fortunee foucauld
foulques fouzia frances francette francia francisc francisca francisque franciszek franciszka frankie franklin freda freddie freddy
frederica frederick frederico frederik fredrick freya frida frusina fryderyk fuat fulbert fulcran fuldem fulden fulya funda fureyya furkan
furuzan fusun fuzuli fynn gabi gabriella gad gaffar gaia gail galfryd gamze garance garnier garrett garry gary gaspar gatien gaud gaye
gayle gazanfer gazi geanina gedeon gelila gelin gelincik gelu gencer geneva gentiana georg georgel georgeta georgian georgiana geraud
gerazym gerberge gerbert german gertruda gertrude gervais geta gevheri ghenadie gheorghe gheorghita gherghina ghita ghizlane giacomo giada
gian gianina gianluca gianna gica gicu gil gilberto ginewra ginger gioele gioia gion giorgia giorgian giorgiana giovanna giovanni girart
giray gislebert giuliano giulio gizem glen glenda glenn gokalp gokben gokboru gokce gokcegol gokcen gokcicek gokmen goknur goksin gonca
gondebaud gonenc gongor gonsalwy gonthier gonul gonzalo goran gordon gorkem gorun goundo gozde graciela gracja grady grant gratian gratiana
gratiela greg gregg gregorian gregorio gretchen grigore grzegorz guadalupe gubio guenievre guerin guher gui guilhemine guilherme
guillermina guillermo gul gulay gulbahar gulben gulcin guldem gulden guldeste gulegen gulemen gulen guler gulgun gulhan gulnaz gulpembe
gulriz gulsen gultekin gulumser gumus gunay guncicek gundogdu gundogmus guner gunes gungor guniz gunnur gunsel gunseli gunyaruk gurbuz
gurcan gurdal gurhan gurkan gurol gursel gustavine guven guvenalp guvercin guyot guzey gweltaz gwen gwendolyn gwenn gwido habbab habil haby
hachem hacib hadi hadja hadriel hafi hafid haikel hailey haim hajar hajer hakan hakem haki haldun hale halil halim halimatou halis halit
haluk hamdi hamdullah hamed hami hamidou hamit hammad handan hande hanefi hani hania hao haralamb haralambie harald hardouin haron harouna
haroune harriet harun harvey hasan haseki hasibi hasim hasin hasmet hatem hatice hatip hatouma hattab hattie hava haya hayal hayali hayati
haydar hayden hayet hazan hazar hazel heather hedelin heidi heitor helen helie helier helin helio helios heloisa henda henrieta henrietta
henrik henrique henry henryk henryka heracleea herbert herluin herman hermenegildo hermine hernan hiba hicabi hichem hieronim hikmet hilal
hilarion hilary hildebert hillel hilmi himmet hincmar hipolit hira hisam holly homer homero hope horacio horacy horatiu horea horia
hortensia houari houcine howard huccet hud hudavendigar hudayi hugh hulki hulusi hulya huma humayun humeyra huner huong hurkan hursit
husameddin husamettin huseyin husnu husrev huzeyfe iacob ian iancu ianis iasmina ibou ibra ica iclal ida idan idil idrissa idy ieremia
iffet ignacio ignacy ihsan ihvan ikbal ikeme ikicitoyun ikrime ila ilai ilana ilaria ilarie ilarion ilay ilayda ilbey ilbilge ildike ileana
ilenia ilgegu ilhami ilhem ilian iliana iliane ilias ilie ilies ilinca ilja ilkay ilkben ilke ilker ilknur ilksen ilkyaz ilyane ilyas
ilyess imad imen imene imge imrane imrem ina inanc inara inaya inc inci inez innocent innocenty inocentiu insa intissar inza ioan ioanina
iolanda ion ionel ionela ionelia ionica ionut iosefina iosif ipek irem irena ireneusz irfan iridenta irinc irinckol irinel irmak irtis
irvin irving iryna isa isabeau isabela isabelly isac isaiah isee iseult ishaq isidore islam ismahane ismaila ismerie ismet isra israel
issam issiaka itil itri iulia iulian iuliana iuliu iurie iustin iustina iustinian iva ivo ivona iwan iyad iyed izaak izabela izajasz izel
izia izolda izydor izzet izzettin jacinthe jacobo jacquelyn jad jaden jadwiga jael jaime jake jakob jakub jakubina jale jamiro janaina
janelle janeta janice janie janina janis janna jannah jannik jannis janosch janusz japhet jara jared jaro jarod jaron jasin jasmin jasmina
jassem jassim jawed jay jayson jeana jeanette jeannel jeannie jeannot jed jeff jeffery jeffrey jegan jehanne jenel jennah jennie jerald
jeremi jeremiah jeremiasz jermaine jeronimo jerry jerzy jessie jibril jil jill jim jimmie jinane jing joah joann joanne joanny joaquim
joaquin job jodi jody johana johnathan johnnie joline jon jona jonah jonatan jonathon jonny jordi jorin joris josefina josep josh josse
joud jourdain jovan jovana jovin jozef jozefina jozue jpp juana jude judy judyta julianne julide julieta julita julius juliusz jun juna
june junior junon juri jusra justyn justyna jusuf kabil kacper kadem kadidiatou kadir kadrican kadriye kady kagan kahina kai kaia kaja
kalea kalender kalidou kalistrat kaltoum kamber kamelya kamila kamile kamran kamuran kapgar kara karaca karahan karak karamba karamoko kari
karla karol karolina katarzyna katell kateryna kathryn katie katrina katun kavitha kawtar kay kaya kayaalp kayca kayliah kayna kaynak kays
kazanc kazimierz kazkatun keano keanu keba keith kekik keklik keles kelley kelli kellie kelya kelyan kemal kemalettin kendra kenneth kent
kenzi kenzy kepez keramet kerami kerem keremsah kerim kerry kesme kessaf ketsia kevser keyan keyken keyla kezlik khadidiatou khadim khady
khalifa khedidja khoudia kian kiano kilyan kimberley kimo kira kiraz kirk kiyan klarencjusz klaudia klaudiusz klea klemens klementyna
kleopatra koksal konrad konstancja konstanty konstantyn koralia koray korkut kornel korneli kornelia korneliusz kouider krista kristen
kristi kristie kristijan kristin kristina kristine kristopher kristy krystal krystian krystyna krzysztof ksawera ksawery ksenia ksenofont
kubat kubilay kuddusi kumaran kumru kursad kutbettin kuzey kwintyn kyan kyle kyliann lacramioara ladina ladislau ladji lahcen lahna laia
lakhdar lakshmi lala lale lamar lamia lamih lamine lancelot landry larina larisa larry lars larysa lascar lasse laszlo latif latife latoya
laurane lauren laurencja laurencjusz laurene laurentia laurentiu laurenty laurentyna lauri laurian lauriane laurin lauryn laverne lavinia
lawrence layana layanah layla lazar lazare lean leandra leanne leano leart ledion lee leelou lehna leia leigh lela leland lelia leman
lemide len leni lenia lenn lenni lennox leny lenya leonel leoni leonid leonidas leonis leonne leonora leontin leontina leopoldina leroy
lerzan lester letitia letizia leu leufroy levent levi levin levio leya leyan leyna lian liara lias lica lida lietald ligia lilian lilianna
lilie lilla lillian lillie lilwenn lilya lindsay lindsey ling linh linn linnea linoi linoy linus lio lioara lion lior liora liron lirone
lisandro lital liva livio liviu liya liyah liyan liyana liza ljubica lloyd logan lohan loise longin lonnie lora loredana lorelei loren
lorene lorenz lori lorian lorik lorin lorrain lorraine lothaire lotta louan louay loubna louie loula louna lounes lounis lourenco lowell
lua luan luana lubin lucca luce lucentiu lucja lucjan lucretia lucretiu ludolphe ludovica ludwik ludwika luena luise luiza luke lula
luminita lutfi lutfullah luther luz lyan lyana lyla lyle lynette lynn lynne maad maamar maayane mabel mable macaire maceo macire mack
mactar madalena madalin madalina madeleine madeline madina madjid madlaina mady maelis maely maelyne mafalda maggie magnus maguelone
maguette mahault mahdi mahfoud mahieddine mahir mahmut mahzun maica maila mailo maily mailys maimouna maira maissane maite maja majda
makary makhtar maksim maksud maksym maksymilian malcolm malea malena malin malina mallaury malou malwina mamady mamert mamoudou mamour
manal manar manasse mandy manil manole mansour mansur maram marceau marcela marceli marcella marcelo marcheta marcia marcin marcu marek
mareme marga margareta margarida margie margo mariam marian mariana marianna maricarmen maricica mariem marilena marilu marinela marino
marioara marisol mariuca marjane marko marli marlo marnie marouane marsha marshall marta martha martim marty martyna marwa marwan marwane
marwen maryann marylene maryna masa massamba massinissa matei matej mateja mateus mateusz matheus mathew matilde matisse mats mattea
mattheo matthis matti mattie mattis matylda matys maude maugis mauro maurycy maxellende maxens maxim maximilian mayane mayar mayla mayssa
mayte mazhar mbaye mederic medoune megan meghan mehtap mei meire meissa melba melchior melda melek melih melike meliksah meline melis
melisa melisande melissandre mellina melodi meltem melusine melvil memduh menad menahem mence mendel meral mercia meredith meriam meric
merih merjem merle merovee mert merve merwan meryam messaoud mestan mesut mete metin mevlut micael micaela micha michalina micheal mihaela
mihai mihail mihnea mihriban mikail mildred miles milica milla milton mindy mine minh minnie minodora mioara mir mira mirabela mirac miran
miranda miray mircea mirela mirkelam miro miron mirona miruna mirza misbah mischa misty mitchell mithat mitica mitrut miya moche modest
modibo modou mody mohamadou moira moises moisette mojzesz mokhtar moktar molly monalisa monia morgana moritz morris mory moses mouctar
mouhamadou mouhameth mouhammadou moustafa muammer muaviye muaz muesser mufid muge mugur mugurel muhammad muhammed muharrem muhsin muhtar
muhterem muhtesem muhyiddin mujdat mujde mujgan mukadder mukaddes mukerrem muktedi muktedir muktefi mumtaz munevver munir murat muren
murilo musa musir muslih mutahhar muteber mutemed muttalib muzaffer muzdad mykola myla myra myron myrtle nabi nacer nacera naci nacim nada
nadi nadjet nadzieja nae nafiz nahid naia nail nais najat najet najib najla nala nalan nancy nando narcis narcisa nariman nasreddine
nasrullah natalie natan natanael nataniel natasa nathaniel naudet nawfel nayel nayla naz nazan nazariusz nazary nazif nazim nazmi nea neal
necat necati necdet nechifor necib necla necmettin nedim neela nefeli nehemie nehir neila nejat nejla nejma nela nelio nellie nelu nelya
nene neo nerea nergis nermine neset nesim neslisah nesrin nestor nettie nevin nevio nevra nevzat ngoc nia niame nicephore nichifor nicholas
nichole nick nico nicoara nicodim nicola nicolae nicolaie nicoleta nicu niculina niculita nicusor nicuta nida nidia nigar nihal nihan nihat
nika niklas niko nikodem nikola nil nila nilgun nine nino nio niouma nirosha nisa nisan niyazi nizamettin nizar noan noar noelia noemi
noham nohan nola nolhan norberto norhane norica norma norman normand nouara nouha nouhaila nourane nouredine nova nubia nukhet numan nur
nural nuran nurettin nurgul nuri nuria nursel nurseli nurullah nusret oana octav octavia octavian octaviana octavio octaviu odelia odon
ofelia oger oguz oguzhan okan oksan oksana oktay olaf olcay oleg oleksandr olena olimpian olimpiu oliviu oliwia oliwier ollie olympia omer
onder onufry onur opal ora orell oren orestes orhan oriande ornella ortansa orville oskar osmund otilia otto ouahiba ouarda oumayma oumy
ouria oury ousmane ovidiu oya oyku ozana ozanne ozcan ozden ozer ozge ozgur ozhan ozkan ozlem ozlen oznur pacome pakize palemon pam pamfil
panagachie panait pankracy pantaleon paraschiva parla paterne pathe patricio patru patrycja patrycjusz patrycy patryk patsy patti paulica
paulina pavel payidar pearl pecine pelagia pelagie pelin pelinsu pembe penda penelopa penny perceval percy peri perihan perran perry pertev
perver pervin petek petre petrica petrisor petronela petru petrut petruta peyami pharell phil phileas philip philipp philippa phillip
philothee phuong phyllis pietro piotr piraye platon polikarp pompilia pompiliu porfiriusz porfiry preston primerose prince priscille priya
profira prokles prokop prokul pulcherie quentine quieta quinn quintia rabia rachael rachela raci rada radia radu raducu rafaela rafet rafik
rafila rahel rahim rahime rahma rahmi rahsan raif rajana rajesh rajmund rajnold raluca ramatoulaye ramazan rami ramiro ramiz ramy rana
randal randall randolf randolph randy ranim ranya raouf rasim rasit rauf raul rawane ray rayen rayyan razvan rea rebeca rebeka recai recep
reda redouane refah refet refik regina reginald reha reina reis rejan rejean rejeanne relu remus remzi renata renato rengin resat resul rex
reybaud reyhan rezzan rhonda rian riana rica rick rickey ricky rifat rim rio riyad rkia roan roberta robertina robyn rochelle rocio
roderick roderyk rodica rodney rodolfo rogelio rohan rokaya rokhaya rokia roksana rolando romanita romeu romina romulus ron rona ronja
ronnie roosevelt rosalia rosario roselin rosemarie roser rosie ross roxana roxelana roy roza rozalia rozenn ruchan rudolph rufina rufus
ruhsar rukneddin runa russell rustu ruta ruth ruxanda ruxandra ruya ryad rym ryszard sabah saban sabin sabrine sacid sada sadan sadberk
sadettin sadi sadie sadullah saer safae saffet safi safietou safira safta sagar sahap sahin sahinalp sahsuvar saim sakina sakir salih
saliha salimata salimatou saliou salomea salvador salwator saly samara samed samih samil samim samuele sana sanae sancho sanda sandu sandy
sanem santino santos sanziana sarani sarina saskia satine sauveur savas saveta savin savina sayan scholastique scott sebastiao sebnem
secaeddin secil seckin seckou seda sedat sedef seden sefer sefik seher sehlevent sehrazat sekou selahattin selale selami selcuk selda selen
selin selina selvi sema semenica semih semra semsi sena senay sener sengul sennur senol sephora serafettin serafin serafina seraina serap
seraphin serban serbulent seref seren sergen sergi sergiu sergiusz serhat serhiy serif serin serine serkan sermet sermin serpil sertac
sertap server seth settar seval sevda sever severina sevgi sevil sevim sevinc sevket sevki sevtap sevval seweryn seyban seyda seyfettin
seyfi seyfullah seyma seynabou seyyit shai shaily shaima shaina shane shani shanice shannon shanon shany shari shaun shawn shawna shay
shayan shayma shayna sheila sheldon shelia shelley shelly sheri sherine sherman sherri sherry sheryl shirel shirine shyrel siana siara
sibel sidoine sidonia sidra siena sienna sigebert sigismond sihab sihabeddin sihem siir siloe silvere silvian silviana silviu silya simao
simea simge simi simina simion sina sinan sinasi sinem sinica sir sira sire sirine sirineu siro sivan sixtine slimane smaranda soan soda
sofija sohan sohane sokhna soledad soline songul sonja sonya soraia sorana soren sorin sorina soukaina soumaya spencer speranta spirydion
stacey stacy stana stanca stancu stanley stefana stela stelian steliana steluta stewart stuart suat subhi sudi suelen suheyl sukru sule
suleyman sunay suresh sururi susan susana susie suzan suzana suzon swann swassane sybilla sylvester sylvestre sylwester sylwia szczepan
szymon tabea tabitha taceddin tacjana taha tahir tahsin taib tais tal talat talay talha tali talia talip talita talya tamer tami tammy
tancrede taner tanguy tanju tanya tanyeli tara tarik tarkan tasha tasnim tasnime tassadit taurin tayfun taylor tayyar teea tekin tekinalp
tekla temel teodor teodora teodoro teodosia teofil teohari teoman teona terencjusz teri terrance terrell terrence terri terry tertuliano
tesnim tesnime tetiana tevfik tevhid tezcan tezel tezer thanina theodor theodose theophraste thi thiago thibert thierno thushara tia tian
tiberia tiberiu tiguida tilda till tilla timea timmy timo timoleon timon timotei timoteo timur tinca tincuta tiphaine titien tobiasz toby
todd todor tolga tolunay toma tomasz tommie tonnin tonya toscane touria tracey traci traian trajan trang travis trevor tricia tsipora tuana
tudor tudora tudorita tudosia tufan tugay tugba tugdual tugrul tugtekin tuhfe tulay tulin tumer tunahan tunay tunc tuncer turan turgay
turgut turkan turkay turker turkes turna turold tutku tybalt tymeo tymoteusz tyron tyrone ufuk ugo ugur uhra ukbe ulfet ulgen ulker ulku
ulus ulvi ulviye umit ummiye umran umur umuralp umut unal unsel unseli usame utku uygu uzeyir vaha vahdet vahid vahide valentim valentino
valeriu valid valter van vanesa vania varvara vasile vasilica vecdi vedat vefa vefik vehbi veli velma venance venceslas venera veniamin
verda verna vernon vesile vesna veta veysel veysi vicdan vicentia vicentiu vicki vickie victorin vigile vijay viktor viktoria vildan
vincentiu vinciane viola violeta viorel viorela viorica visarion vito vitor vitoria vittoria viviana vivien vlad vlaicu voichita voicu
volkan volodymyr vuk vuslat wade wahid walenty walentyn walentyna waleran waleria walerian walery walgierz wallace walter waly wandrille
wanesa warley warren washington wassila wawrzyniec wayne wei wendell weronika wesley whitney wiara widad wiem wiktor wiktoria wilbert
wilbur wilfred wilfryd wilhelm wilhelmina willard willem willie willis wilma wincenty winifred winston wirginia wissem witalis woodrow
xenophon xin yacouba yagmur yago yahia yakouba yaman yamina yango yani yannik yaprak yaro yaron yasar yasemin yasmin yavuz yaya yekta yelda
yeliz yener yesim yetkin yigit ylan ymane yoav yolanda yonca yoro yosra yossef yosun youmna yousra youssou youssouph youssoupha yseult yuce
yucel yuksel yulia yumi yumni yunus yuri zacharia zachariasz zache zack zackary zadig zafer zafir zaharia zahia zahide zahit zakary zakarya
zakia zamfir zamfira zamir zana zaneta zaraza zayd zayneb zehra zekai zekeriyya zekiye zelda zeliha zeno zenobia zenovia zephirin zerrin
zeyd zeynab zeynel zeynep ziad zihni zina ziver ziya zoeva zoey zofia zouhair zubeyde zubeyr zuhal zulal zuleyha zulfikar zumrut zuzanna
zyad zygmunt
`;

export const FIRST_NAMES: ReadonlySet<string> = new Set(
  NAMES.normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .trim()
    .split(/\s+/),
);
